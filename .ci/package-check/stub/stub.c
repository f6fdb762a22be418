/* Stands in for electron.exe: it only has to be a Windows program that carries a fuse wire. */
static const volatile char wire[] = FUSE_WIRE;

int main(void) { return wire[0] == 0; }
