namespace CourseKit.Notebooks.Tests.Session;

/// <summary>Libraries that cells reference by a path.</summary>
public class LibraryTests
{
    private TemporaryFolder _folder = null!;
    private RecordedSession _session = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _folder = new TemporaryFolder();
        string beside = Path.Combine(_folder.Path, "lessons", "BesideTheLibrary.dll");
        TestLibrary.Compile(beside, "public static class Beside { public static double Half(double x) => x / 2; }");
        TestLibrary.Compile(Path.Combine(_folder.Path, "lessons", "LessonLibrary.dll"), """
            namespace LessonLibrary;

            public sealed class Counter
            {
                public int Count { get; set; }

                public double Half() => Beside.Half(Count);
            }
            """, beside);
        _session = new RecordedSession(Path.Combine(_folder.Path, "notebooks"));
        await _session.CSharpAsync("#r \"../lessons/LessonLibrary.dll\"\nusing LessonLibrary;");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task An_object_cannot_go_to_fsharp_before_fsharp_knows_its_library()
    {
        TestLibrary.Compile(Path.Combine(_folder.Path, "lessons", "OnlyInCSharp.dll"), "public class OnlyInCSharp { }");
        await _session.CSharpAsync("#r \"../lessons/OnlyInCSharp.dll\"\nvar early = new OnlyInCSharp();");
        Assert.That(await _session.FSharpAsync("#!share --from csharp early"), Is.False);
        Assert.That(_session.Error.Message, Does.Contain("Put this into an F# cell above: #r \"OnlyInCSharp.dll\""));
    }

    [Test]
    public async Task An_object_arrives_in_the_other_language_as_the_same_object_of_the_same_type_and_back()
    {
        await _session.CSharpAsync("var counter = new Counter { Count = 1 };");
        Assert.That(await _session.FSharpAsync("#r \"../lessons/LessonLibrary.dll\"\nopen LessonLibrary\n#!share --from csharp counter\ncounter.Count <- counter.Count + 1\nlet back: Counter = counter\nlet born = Counter(Count = 40)"), Is.True);
        await _session.CSharpAsync("#!share --from fsharp back\n#!share --from fsharp born\n(object.ReferenceEquals(counter, back), counter.Count + ((Counter)born).Count, born.GetType() == typeof(Counter))");
        Assert.That(_session.Result, Is.EqualTo("( True, 42, True )"));
    }

    [Test]
    public async Task What_lies_beside_the_library_is_found()
    {
        await _session.CSharpAsync("new Counter { Count = 3 }.Half()");
        Assert.That(_session.Result, Is.EqualTo("1.5"));
    }

    [Test]
    public async Task The_setup_that_the_other_engine_needs_does_no_harm_here()
    {
        await _session.CSharpAsync("System.Runtime.Loader.AssemblyLoadContext.Default.LoadFromAssemblyPath(System.IO.Path.GetFullPath(\"" + Path.Combine(_folder.Path, "lessons", "LessonLibrary.dll") + "\"));");
        Assert.That(await _session.CSharpAsync("typeof(Counter).Assembly == System.Runtime.Loader.AssemblyLoadContext.Default.LoadFromAssemblyName(typeof(Counter).Assembly.GetName())"), Is.True);
        Assert.That(_session.Result, Is.EqualTo("True"));
    }
}
