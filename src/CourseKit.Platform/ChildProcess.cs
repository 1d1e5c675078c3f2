using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Channels;

namespace CourseKit.Platform;

/// <summary>
/// A .NET program in a process of its own, spoken to in lines of text and expendable: it may hang, die, print or fill memory
/// without harm to this process. The lines travel over a pair of pipes beside the console streams, so nothing that the
/// program prints can be taken for an answer.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const int KeptErrorCharacters = 16_384;
    private const int LinesReadAhead = 256;
    private static readonly TimeSpan MemoryWatchInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan DrainTime = TimeSpan.FromMilliseconds(500);

    // A handle made inheritable for one child must not slip into another that starts at the same moment:
    // the pipe would then stay open after its own child has died.
    private static readonly Lock Starting = new();

    private readonly Process _process;
    private readonly ChildProcessOptions _options;
    private readonly StreamWriter _toChild;
    private readonly Stream _fromChild;
    private readonly Channel<string> _lines = Channel.CreateBounded<string>(LinesReadAhead);
    private readonly StringBuilder _errorOutput = new();
    private readonly CancellationTokenSource _disposed = new();
    private readonly Task _ended;

    private ChildProcess(Process process, ChildProcessOptions options, Stream toChild, Stream fromChild)
    {
        _process = process;
        _options = options;
        _toChild = new StreamWriter(toChild, new UTF8Encoding(false)) { AutoFlush = true };
        _fromChild = fromChild;
        process.StandardInput.Close();
        _ = ForwardAsync(process.StandardOutput, text => options.OnStandardOutput?.Invoke(text));
        Task errorOutput = ForwardAsync(process.StandardError, KeepErrorOutput);
        Task lines = Task.Factory.StartNew(ReadLines, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _ended = WatchEndAsync(Task.WhenAll(lines, errorOutput));
        _ = WatchMemoryAsync();
    }

    /// <summary>Whether the process was killed for passing <see cref="ChildProcessOptions.ResidentLimit"/>.</summary>
    public bool ExceededMemory { get; private set; }

    /// <summary>Whether the process was killed for a line longer than <see cref="ChildProcessOptions.MaximumLineLength"/>.</summary>
    public bool ExceededLineLength { get; private set; }

    /// <summary>The exit code; null while the process runs.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <summary>The first 16,384 characters that the program wrote to its standard error.</summary>
    public string ErrorOutput
    {
        get
        {
            lock (_errorOutput)
            {
                return _errorOutput.ToString();
            }
        }
    }

    /// <summary>Starts the program.</summary>
    /// <exception cref="FileNotFoundException">The program's dll is not there.</exception>
    public static ChildProcess Start(ChildProcessOptions options)
    {
        if (!File.Exists(options.AssemblyPath))
        {
            throw new FileNotFoundException($"The program {options.AssemblyPath} is not there. Build it: dotnet build", options.AssemblyPath);
        }

        lock (Starting)
        {
            var toChild = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
            var fromChild = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
            Process process = Process.Start(Command(options, toChild, fromChild))!;
            toChild.DisposeLocalCopyOfClientHandle();
            fromChild.DisposeLocalCopyOfClientHandle();
            return new ChildProcess(process, options, toChild, fromChild);
        }
    }

    /// <summary>Sends one line. A line sent to a process that has ended is dropped: the next read tells of the end.</summary>
    public async Task SendAsync(string line)
    {
        try
        {
            await _toChild.WriteLineAsync(line).ConfigureAwait(false);
        }
        catch (IOException)
        {
        }
    }

    /// <summary>The next line from the program, or null when the process has ended.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public async Task<string?> ReadLineAsync(CancellationToken cancellationToken = default)
    {
        while (await _lines.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_lines.Reader.TryRead(out string? line))
            {
                return line;
            }
        }

        await _ended.ConfigureAwait(false);
        return null;
    }

    /// <summary>Ends the process and all it has started, at once.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or AggregateException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself in the meantime.
        }
    }

    /// <summary>Kills the process if it still runs and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync().ConfigureAwait(false);
        Kill();
        await _ended.ConfigureAwait(false);
        _process.Dispose();
        _disposed.Dispose();
    }

    private static ProcessStartInfo Command(ChildProcessOptions options, AnonymousPipeServerStream toChild, AnonymousPipeServerStream fromChild)
    {
        var command = new ProcessStartInfo(DotnetHost())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = options.WorkingDirectory ?? "",
        };
        command.ArgumentList.Add(options.AssemblyPath);
        command.ArgumentList.Add(toChild.GetClientHandleAsString());
        command.ArgumentList.Add(fromChild.GetClientHandleAsString());
        foreach (string argument in options.Arguments)
        {
            command.ArgumentList.Add(argument);
        }

        command.Environment["DOTNET_GCHeapHardLimit"] = $"0x{options.HeapLimit:X}";

        // The runtime's diagnostic sockets lie in the temporary folder, and a killed process would leave them there.
        command.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach ((string name, string value) in options.Environment)
        {
            command.Environment[name] = value;
        }

        return command;
    }

    /// <summary>The dotnet host that runs this very process, so that a second installation on the PATH is not taken by mistake.</summary>
    private static string DotnetHost()
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        string beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }

    private static async Task ForwardAsync(StreamReader reader, Action<string> take)
    {
        char[] buffer = new char[4096];
        int count;
        while ((count = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            take(new string(buffer, 0, count));
        }
    }

    private void KeepErrorOutput(string text)
    {
        lock (_errorOutput)
        {
            _errorOutput.Append(text.AsSpan(0, Math.Min(text.Length, KeptErrorCharacters - _errorOutput.Length)));
        }
    }

    private void ReadLines()
    {
        try
        {
            foreach (string line in LineReader.Read(_fromChild, _options.MaximumLineLength))
            {
                Add(line);
            }
        }
        catch (InvalidDataException)
        {
            ExceededLineLength = true;
            Kill();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or ChannelClosedException)
        {
            // The process has ended, or its end was told already.
        }
        finally
        {
            _lines.Writer.TryComplete();
        }
    }

    private void Add(string line)
    {
        while (!_lines.Writer.TryWrite(line))
        {
            if (!_lines.Writer.WaitToWriteAsync().AsTask().GetAwaiter().GetResult())
            {
                throw new ChannelClosedException();
            }
        }
    }

    private async Task WatchEndAsync(Task pipesRead)
    {
        await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);

        // What it sent before it ended is still in the pipes, but a grandchild that holds their other end open must not keep us waiting.
        await Task.WhenAny(pipesRead, Task.Delay(DrainTime)).ConfigureAwait(false);
        _lines.Writer.TryComplete();
    }

    private async Task WatchMemoryAsync()
    {
        using var timer = new PeriodicTimer(MemoryWatchInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(_disposed.Token).ConfigureAwait(false) && !_process.HasExited)
            {
                _process.Refresh();
                if (_process.WorkingSet64 > _options.ResidentLimit)
                {
                    ExceededMemory = true;
                    Kill();
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException)
        {
            // The process has ended.
        }
    }
}
