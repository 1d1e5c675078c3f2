namespace CourseKit.Notebooks.Tests.Session;

/// <summary>Tests whose cells run in one session and one folder.</summary>
public abstract class SessionTests
{
    internal TemporaryFolder Folder { get; private set; } = null!;

    internal RecordedSession Session { get; private set; } = null!;

    [OneTimeSetUp]
    public void Start()
    {
        Folder = new TemporaryFolder();
        Session = new RecordedSession(Folder.Path);
    }

    [OneTimeTearDown]
    public void Stop()
    {
        Session.Dispose();
        Folder.Dispose();
    }
}
