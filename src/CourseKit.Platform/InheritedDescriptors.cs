using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace CourseKit.Platform;

/// <summary>
/// Files that this process was given open by its own parent, a shell or a CI runner for one. The runtime opens its files for itself
/// alone, but these would be handed on to every child: an open folder is a way around any wall.
/// </summary>
[SupportedOSPlatform("linux")]
internal static class InheritedDescriptors
{
    private const int FirstBeyondConsole = 3;
    private const int SetFlags = 2;
    private const int CloseOnExec = 1;

    /// <summary>Sees to it that no child gets any of the files open now, console streams apart.</summary>
    public static void KeepFromChildren()
    {
        foreach (string entry in Directory.EnumerateFileSystemEntries("/proc/self/fd"))
        {
            if (int.TryParse(Path.GetFileName(entry), CultureInfo.InvariantCulture, out int descriptor) && descriptor >= FirstBeyondConsole)
            {
                _ = SetDescriptor(descriptor, SetFlags, CloseOnExec);
            }
        }
    }

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetDescriptor(int descriptor, int command, int argument);
}
