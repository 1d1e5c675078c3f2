using CourseKit.Notebooks.Session;

namespace CourseKit.Notebooks.Tests.Session;

public class ErrorTests : SessionTests
{
    [TestCase("csharp", "int a = 1;\nint b = nowhere;", "CS0103", 2, "int b = nowhere;")]
    [TestCase("csharp", "\nint b = ;", "CS1525", 2, "int b = ;")]
    [TestCase("fsharp", "let a = 1\nlet b = nowhere", "FS0039", 2, "let b = nowhere")]
    [TestCase("csharp", "var zero = 0;\n\nConsole.Write(1 / zero);", "Attempted to divide by zero.", 3, "Console.Write(1 / zero);")]
    [TestCase("fsharp", "let zero = 0\n\nlet q = 1 / zero", "Attempted to divide by zero.", 3, "let q = 1 / zero")]
    [TestCase("csharp", "await Task.Yield();\nthrow new Exception(\"late\");", "late", 2, "throw new Exception(\"late\");")]
    [TestCase("csharp", "await Task.WhenAll(Task.Run(() => throw new Exception(\"inner\")));", "inner", 1, "await Task.WhenAll(Task.Run(() => throw new Exception(\"inner\")));")]
    [TestCase("csharp", "\nTask.Run(() => throw new Exception(\"waited for\")).Wait();", "waited for", 2, "Task.Run(() => throw new Exception(\"waited for\")).Wait();")]
    public async Task An_error_names_the_line_and_the_offending_text(string language, string code, string message, int line, string text)
    {
        Assert.That(await Session.RunAsync(code, language), Is.False);
        ErrorPlace place = Session.Error.Places[0];
        Assert.Multiple(() =>
        {
            Assert.That(Session.Error.Message, Does.StartWith(message));
            Assert.That((place.Line, place.Text), Is.EqualTo((line, text)));
            Assert.That(place.Origin, Does.StartWith("cell "));
        });
    }

    [Test]
    public async Task Every_compiler_error_has_its_own_place()
    {
        await Session.CSharpAsync("int a = one;\nint b = \"two\";");
        Assert.That(Session.Error.Places.Select(place => (place.Line, place.Note![..6])), Is.EqualTo(new[] { (1, "CS0103"), (2, "CS0029") }));
    }

    [Test]
    public async Task An_error_in_an_earlier_cells_function_names_both_cells()
    {
        await Session.CSharpAsync("int Divide(int a,\n    int b) =>\n    a / b;");
        await Session.CSharpAsync("\nDivide(1, 0)");
        ErrorPlace[] places = [.. Session.Error.Places];
        Assert.That(places.Select(place => place.Text.Trim()), Is.EqualTo(new[] { "a / b;", "Divide(1, 0)" }));
        Assert.That(places[0].Origin, Is.Not.EqualTo(places[1].Origin));
    }

    [Test]
    public async Task An_error_in_a_task_names_the_line_that_waited_for_it_too()
    {
        await Session.CSharpAsync("async Task FailLater() { await Task.Yield(); throw new Exception(); }");
        await Session.CSharpAsync("FailLater().Wait();");
        Assert.That(Session.Error.Places.Select(place => place.Text), Has.Some.EqualTo("FailLater().Wait();").And.Some.Contains("throw new"));
    }

    [Test]
    public async Task What_a_cell_printed_and_declared_before_its_error_stays()
    {
        await Session.CSharpAsync("var before = 7; Console.Write(before); throw new Exception();");
        Assert.That(Session.Output, Is.EqualTo("7"));
        await Session.CSharpAsync("before");
        Assert.That(Session.Result, Is.EqualTo("7"));
    }

    [TestCase("csharp", "#r \"../artifacts/lessons/CourseLib.dll\"", "it is not built yet. Build it in the course's folder: dotnet build src/CourseLib")]
    [TestCase("fsharp", "#r \"../artifacts/lessons/CourseLib.dll\"", "dotnet build src/CourseLib")]
    [TestCase("csharp", "#r \"lib/Other.dll\"", "Other.dll is not there")]
    [TestCase("csharp", "#r \"text.dll\"", "text.dll cannot be loaded")]
    [TestCase("csharp", "#r \"nuget: MathNet.Numerics, 5.0.0\"", "load no NuGet packages")]
    public async Task A_reference_that_cannot_be_loaded_says_what_to_do(string language, string reference, string message)
    {
        Folder.Write("text.dll", "no library");
        Assert.That(await Session.RunAsync($"// setup\n{reference}", language), Is.False);
        Assert.That(Session.Error.Message, Does.Contain(message));
        Assert.That((Session.Error.Places[0].Line, Session.Error.Places[0].Text), Is.EqualTo((2, reference)));
    }
}
