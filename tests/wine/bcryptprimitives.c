/*
 * What Wine 8 lacks so that the unmodified Windows programs run in it: a test aid that no package
 * carries. `cargo xtask test-windows` builds it as bcryptprimitives.dll, which every Rust program
 * imports for its random numbers and Wine has not.
 *
 * Three differences between Wine and Windows are bridged:
 *   ProcessPrng                              Wine has no such function
 *   getsockopt IPV6_V6ONLY on an IPv4 socket Wine answers WSAEOPNOTSUPP, Windows a value
 *   setsockopt IP_RECVECN, IPV6_RECVECN      Wine answers WSAENOPROTOOPT, Windows takes it
 * The socket calls are redirected in the program's table of imports before its main runs.
 */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <windows.h>
#include <ntsecapi.h>

/* The same number for both families. */
enum { RECEIVE_ECN = 50 };

typedef int(WSAAPI *read_option)(SOCKET, int, int, char *, int *);
typedef int(WSAAPI *write_option)(SOCKET, int, int, const char *, int);

static read_option wines_getsockopt;
static write_option wines_setsockopt;

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count)
{
    while (count > 0) {
        ULONG part = count > 0x10000000 ? 0x10000000 : (ULONG)count;
        if (!RtlGenRandom(bytes, part))
            return FALSE;
        bytes += part;
        count -= part;
    }
    return TRUE;
}

static int WSAAPI getsockopt_of_windows(SOCKET socket, int level, int option, char *value, int *size)
{
    int result = wines_getsockopt(socket, level, option, value, size);
    if (result == 0 || level != IPPROTO_IPV6 || option != IPV6_V6ONLY || *size < 1)
        return result;
    /* Programs ask with one byte or with four; the lowest comes first. */
    memset(value, 0, *size);
    *value = 1;
    SetLastError(0);
    return 0;
}

static int WSAAPI setsockopt_of_windows(SOCKET socket, int level, int option, const char *value, int size)
{
    if (option == RECEIVE_ECN && (level == IPPROTO_IP || level == IPPROTO_IPV6))
        return 0;
    return wines_setsockopt(socket, level, option, value, size);
}

/* Puts `ours` wherever a table of addresses has `wines`. */
static void redirect(ULONG_PTR *table, ULONG_PTR wines, ULONG_PTR ours)
{
    for (; *table != 0; table++) {
        DWORD before;
        if (*table != wines || !VirtualProtect(table, sizeof *table, PAGE_READWRITE, &before))
            continue;
        *table = ours;
        VirtualProtect(table, sizeof *table, before, &before);
    }
}

static void bridge(BYTE *program)
{
    IMAGE_NT_HEADERS *headers = (IMAGE_NT_HEADERS *)(program + ((IMAGE_DOS_HEADER *)program)->e_lfanew);
    DWORD imports = headers->OptionalHeader.DataDirectory[IMAGE_DIRECTORY_ENTRY_IMPORT].VirtualAddress;
    IMAGE_IMPORT_DESCRIPTOR *library = (IMAGE_IMPORT_DESCRIPTOR *)(program + imports);

    for (; imports != 0 && library->Name != 0; library++) {
        ULONG_PTR *table = (ULONG_PTR *)(program + library->FirstThunk);
        if (lstrcmpiA((const char *)(program + library->Name), "ws2_32.dll") != 0)
            continue;
        redirect(table, (ULONG_PTR)wines_getsockopt, (ULONG_PTR)getsockopt_of_windows);
        redirect(table, (ULONG_PTR)wines_setsockopt, (ULONG_PTR)setsockopt_of_windows);
    }
}

BOOL WINAPI DllMain(HINSTANCE library, DWORD reason, LPVOID reserved)
{
    HMODULE sockets = GetModuleHandleA("ws2_32.dll");
    (void)library;
    (void)reserved;
    if (reason == DLL_PROCESS_ATTACH && sockets != NULL) {
        wines_getsockopt = (read_option)(void *)GetProcAddress(sockets, "getsockopt");
        wines_setsockopt = (write_option)(void *)GetProcAddress(sockets, "setsockopt");
        if (wines_getsockopt != NULL && wines_setsockopt != NULL)
            bridge((BYTE *)GetModuleHandleA(NULL));
    }
    return TRUE;
}
