using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CourseKit.Benchmarks.Peers;

/// <summary>Runs the peers' scripts, each call in a Python process of its own.</summary>
internal sealed class PeerProcess
{
    private const string Install = "apt-get install python3-numpy python3-torch libopenblas0-pthread";

    /// <summary>Debian's Python comes first: another one on the PATH does not see Debian's packages.</summary>
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    private readonly string _python;

    private PeerProcess(string python, IReadOnlyList<PeerDescription> descriptions)
    {
        _python = python;
        Descriptions = descriptions;
    }

    public IReadOnlyList<PeerDescription> Descriptions { get; }

    /// <summary>Finds a Python that has every peer, and sees that they compute with OpenBLAS.</summary>
    /// <exception cref="PeerException">There is none, or a peer computes with another library.</exception>
    public static PeerProcess Find()
    {
        var complaints = new List<string>();
        foreach (string python in Pythons)
        {
            try
            {
                PeerDescription[] descriptions = [.. Peer.All.Select(peer => Run<PeerDescription>(python, peer))];
                RequireOpenBlas(descriptions);
                return new(python, descriptions);
            }
            catch (PeerException exception)
            {
                complaints.Add(exception.Message);
            }
        }

        throw new PeerException($"A peer is missing. {Install}\n{string.Join('\n', complaints)}");
    }

    public Measurement Measure(Peer peer, WorkloadFolder folder, Workload workload) =>
        Run<Measurement>(_python, peer, folder.Path, workload.Name);

    private static void RequireOpenBlas(IEnumerable<PeerDescription> descriptions)
    {
        foreach (PeerDescription peer in descriptions)
        {
            if (peer.Kernel is null)
            {
                throw new PeerException(
                    $"{peer.Name} computes with {peer.Blas}, not with OpenBLAS. After the installation see: update-alternatives --get-selections | grep blas");
            }
        }
    }

    private static T Run<T>(string python, Peer peer, params string[] arguments)
    {
        using Process process = Start(python, peer, arguments);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new PeerException($"{python} {peer.Script} {string.Join(' ', arguments)}: {LastLine(errors.Result)}");
        return JsonSerializer.Deserialize<T>(output, Json)!;
    }

    private static Process Start(string python, Peer peer, string[] arguments)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "peers", peer.Script);
        var command = new ProcessStartInfo(python, ["-B", script, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string threads = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        command.Environment["OPENBLAS_NUM_THREADS"] = threads;
        command.Environment["OMP_NUM_THREADS"] = threads;

        // Where these are set, OpenBLAS does not choose by the processor it finds.
        command.Environment.Remove("OPENBLAS_CORETYPE");
        command.Environment.Remove("OPENBLAS_L2_SIZE");
        try
        {
            return Process.Start(command)!;
        }
        catch (Win32Exception exception)
        {
            throw new PeerException($"{python}: {exception.Message}");
        }
    }

    private static string LastLine(string text) => text.TrimEnd().Split('\n')[^1];
}
