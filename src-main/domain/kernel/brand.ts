/** A value that carries its unit or meaning in its type, at no cost when the program runs. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
