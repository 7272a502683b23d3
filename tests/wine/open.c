/*
 * Stands for the window while it is open: `cargo xtask package windows` lays it in the place of the
 * installed program, since without a web view that ends at once. A test aid that no package carries.
 */
#include <windows.h>

int main(void)
{
    Sleep(600000);
    return 0;
}
