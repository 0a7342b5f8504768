using System.Runtime.InteropServices;

namespace Verbatim.Cli;

/// <summary>What stands at a path: asked before it is opened, since to open a pipe waits for its other end.</summary>
internal static partial class FileKind
{
    private const int CurrentDirectory = -100;
    private const uint TypeMask = 0x1;
    private const int StatSize = 256;
    private const int ModeOffset = 28;

    /// <summary>What a path is in words when it is neither a regular file nor a directory; <c>null</c> when it is one, is missing or cannot be asked.</summary>
    public static string? Irregular(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        Span<byte> stat = stackalloc byte[StatSize];
        int failed;
        try
        {
            failed = Statx(CurrentDirectory, path, 0, TypeMask, ref MemoryMarshal.GetReference(stat));
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }

        return failed != 0 ? null : (MemoryMarshal.Read<ushort>(stat[ModeOffset..]) & 0xF000) switch
        {
            0x1000 => "a pipe",
            0x2000 or 0x6000 => "a device",
            0xC000 => "a socket",
            _ => null,
        };
    }

    /// <summary>statx(2); its structure is the same on every processor.</summary>
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int directory, string path, int flags, uint mask, ref byte result);
}
