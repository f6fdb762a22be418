/** Minutes of every kind share one series of the council (Nghị định 30/2020/NĐ-CP, Điều 15). */
export const minutesNotation = 'BB-HĐTĐKT';

/** Invitations of the council are a series of their own (Nghị định 30/2020/NĐ-CP, Điều 15). */
export const invitationNotation = 'GM-HĐTĐKT';
