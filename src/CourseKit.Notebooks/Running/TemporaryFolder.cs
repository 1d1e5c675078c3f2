namespace CourseKit.Notebooks.Running;

/// <summary>A folder for temporary files that goes with the run.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("coursekit-").FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A process that a cell has started may still write there. The system clears its temporary folder in time.
        }
    }
}
