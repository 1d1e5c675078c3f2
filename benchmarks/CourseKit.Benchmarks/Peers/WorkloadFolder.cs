using System.Text.Json;

namespace CourseKit.Benchmarks.Peers;

/// <summary>A temporary folder with what the Python scripts train on; it is gone when disposed of.</summary>
internal sealed class WorkloadFolder : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Path { get; } = Directory.CreateTempSubdirectory("coursekit-peers-").FullName;

    /// <summary>Writes a workload's settings and arrays, each array to a file of its own.</summary>
    public void Write(Workload workload)
    {
        string folder = Directory.CreateDirectory(System.IO.Path.Combine(Path, workload.Name)).FullName;
        foreach ((string name, NpyArray array) in workload.Arrays)
            array.Save(System.IO.Path.Combine(folder, name + ".npy"));

        var settings = new
        {
            workload.Epochs,
            workload.LearningRate,
            workload.Reduction,
            workload.Repetitions,
            Seconds = Measurement.AtLeast.TotalSeconds,
            Arrays = workload.Arrays.Keys,
        };
        File.WriteAllText(System.IO.Path.Combine(folder, "settings.json"), JsonSerializer.Serialize(settings, Json));
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
