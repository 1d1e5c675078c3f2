using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CourseKit.Platform;

/// <summary>A child's end of the pipes that <see cref="ChildProcess"/> opened for it.</summary>
public sealed class ParentConnection : IDisposable
{
    private readonly StreamReader _fromParent;
    private readonly StreamWriter _toParent;
    private readonly PosixSignalRegistration _interrupt;
    private readonly Lock _sending = new();

    private ParentConnection(string readHandle, string writeHandle)
    {
        _fromParent = new StreamReader(Open(readHandle, FileAccess.Read), Encoding.UTF8);
        _toParent = new StreamWriter(Open(writeHandle, FileAccess.Write), new UTF8Encoding(false)) { AutoFlush = true };

        // Ctrl-C in a terminal reaches the whole group of processes; it is the parent's to act on.
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
    }

    /// <summary>Opens the connection and splits off the program's own arguments.</summary>
    /// <exception cref="ArgumentException">The process was not started by <see cref="ChildProcess"/>.</exception>
    public static ParentConnection Open(string[] commandLine, out string[] arguments)
    {
        if (commandLine.Length < 2)
        {
            throw new ArgumentException("This program is started by coursekit and is of no use by itself.", nameof(commandLine));
        }

        arguments = commandLine[2..];
        return new ParentConnection(commandLine[0], commandLine[1]);
    }

    /// <summary>The next line from the parent, or null when the parent is gone.</summary>
    public string? ReadLine() => _fromParent.ReadLine();

    /// <summary>Sends one line; safe to call from several threads. Ends this process if the parent is gone.</summary>
    public void Send(string line)
    {
        try
        {
            lock (_sending)
            {
                _toParent.WriteLine(line);
            }
        }
        catch (IOException)
        {
            End();
        }
    }

    /// <summary>Ends this process at once, whatever its threads are doing and whatever handlers they have set.</summary>
    public static void End() => Process.GetCurrentProcess().Kill();

    // A plain file: the stream that .NET has for pipes loads networking as well, for which a process that lives this briefly has no time.
    private static FileStream Open(string handle, FileAccess access) =>
        new(new SafeFileHandle(nint.Parse(handle, CultureInfo.InvariantCulture), ownsHandle: true), access, bufferSize: 0);

    /// <inheritdoc/>
    public void Dispose()
    {
        _fromParent.Dispose();
        _toParent.Dispose();
        _interrupt.Dispose();
    }
}
