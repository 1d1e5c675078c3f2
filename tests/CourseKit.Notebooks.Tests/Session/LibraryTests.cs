namespace CourseKit.Notebooks.Tests.Session;

/// <summary>Libraries that cells reference by a path.</summary>
public class LibraryTests : SessionTests
{
    [OneTimeSetUp]
    public async Task ReferenceLibrary()
    {
        string beside = Path.Combine(Folder.Path, "lessons", "BesideTheLibrary.dll");
        TestLibrary.Compile(beside, "public static class Beside { public static double Half(double x) => x / 2; }");
        TestLibrary.Compile(Path.Combine(Folder.Path, "lessons", "LessonLibrary.dll"), """
            namespace LessonLibrary;

            public sealed class Counter
            {
                public int Count { get; set; }

                public double Half() => Beside.Half(Count);
            }
            """, beside);
        await Session.CSharpAsync("#r \"lessons/LessonLibrary.dll\"\nusing LessonLibrary;");
    }

    [Test]
    public async Task An_object_cannot_go_to_fsharp_before_fsharp_knows_its_library()
    {
        TestLibrary.Compile(Path.Combine(Folder.Path, "lessons", "OnlyInCSharp.dll"), "public class OnlyInCSharp { }");
        await Session.CSharpAsync("#r \"lessons/OnlyInCSharp.dll\"\nvar early = new OnlyInCSharp();");
        Assert.That(await Session.FSharpAsync("#!share --from csharp early"), Is.False);
        Assert.That(Session.Error.Message, Does.Contain("Put this into an F# cell above: #r \"OnlyInCSharp.dll\""));
    }

    [Test]
    public async Task An_object_arrives_in_the_other_language_as_the_same_object_of_the_same_type_and_back()
    {
        await Session.CSharpAsync("var counter = new Counter { Count = 1 };");
        Assert.That(await Session.FSharpAsync("#r \"lessons/LessonLibrary.dll\"\nopen LessonLibrary\n#!share --from csharp counter\ncounter.Count <- counter.Count + 1\nlet back: Counter = counter\nlet born = Counter(Count = 40)"), Is.True);
        await Session.CSharpAsync("#!share --from fsharp back\n#!share --from fsharp born\n(object.ReferenceEquals(counter, back), counter.Count + ((Counter)born).Count, born.GetType() == typeof(Counter))");
        Assert.That(Session.Result, Is.EqualTo("( True, 42, True )"));
    }

    [Test]
    public async Task What_lies_beside_the_library_is_found()
    {
        await Session.CSharpAsync("new Counter { Count = 3 }.Half()");
        Assert.That(Session.Result, Is.EqualTo("1.5"));
    }

    [Test]
    public async Task The_setup_that_the_other_engine_needs_does_no_harm_here()
    {
        await Session.CSharpAsync("System.Runtime.Loader.AssemblyLoadContext.Default.LoadFromAssemblyPath(System.IO.Path.GetFullPath(\"" + Path.Combine(Folder.Path, "lessons", "LessonLibrary.dll") + "\"));");
        Assert.That(await Session.CSharpAsync("typeof(Counter).Assembly == System.Runtime.Loader.AssemblyLoadContext.Default.LoadFromAssemblyName(typeof(Counter).Assembly.GetName())"), Is.True);
        Assert.That(Session.Result, Is.EqualTo("True"));
    }
}
