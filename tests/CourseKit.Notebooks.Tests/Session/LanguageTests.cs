using CourseKit.Notebooks.Session;

namespace CourseKit.Notebooks.Tests.Session;

/// <summary>What a cell may rely on, in each language.</summary>
public class LanguageTests : SessionTests
{
    [TestCase("csharp", "1 + 1", "2")]
    [TestCase("csharp", "var a = 3;\na * 2", "6")]
    [TestCase("csharp", "new[] { 1.5, 2 }", "[ 1.5, 2 ]")]
    [TestCase("csharp", "(string?)null", "<null>")]
    [TestCase("csharp", "await Task.FromResult(5)", "5")]
    [TestCase("csharp", "new StringBuilder(\"x\").Append(new[] { 3, 1 }.Order().First()).ToString()", "x1")]
    [TestCase("fsharp", "1 + 1", "2")]
    [TestCase("fsharp", "let a = 3\na * 2", "6")]
    [TestCase("fsharp", "[| 1.5; 2.0 |]", "[ 1.5, 2 ]")]
    [TestCase("fsharp", "Path.GetFileName(StringBuilder(\"a/b\").ToString())", "b")]
    public async Task The_last_expression_is_the_result(string language, string code, string expected)
    {
        Assert.That(await Session.RunAsync(code, language), Is.True);
        Assert.That(Session.Result, Is.EqualTo(expected));
    }

    [TestCase("csharp", "Math.Abs(1);")]
    [TestCase("csharp", "var quiet = 3;")]
    [TestCase("csharp", "Console.Write(\"\")")]
    [TestCase("csharp", "int F(int x) => x;")]
    [TestCase("csharp", "")]
    [TestCase("fsharp", "let quiet = 3")]
    [TestCase("fsharp", "1 + 1 |> ignore")]
    public async Task A_cell_without_a_last_expression_shows_nothing(string language, string code)
    {
        Assert.That(await Session.RunAsync(code, language), Is.True);
        Assert.That(Session.Events, Is.Empty);
    }

    [TestCase("csharp", "int kept = 20;", "kept + 1")]
    [TestCase("csharp", "using System.Globalization;", "CultureInfo.InvariantCulture.LCID - 106")]
    [TestCase("csharp", "int Next(int x) => x + 1;", "Next(20)")]
    [TestCase("fsharp", "let kept = 20", "kept + 1")]
    [TestCase("fsharp", "let next x = x + 1", "next 20")]
    public async Task Declarations_live_on_to_later_cells(string language, string first, string second)
    {
        await Session.RunAsync(first, language);
        await Session.RunAsync(second, language);
        Assert.That(Session.Result, Is.EqualTo("21"));
    }

    [TestCase("csharp", "File.ReadAllText(\"x\")")]
    [TestCase("csharp", "new Thread(() => { })")]
    [TestCase("csharp", "Stopwatch.StartNew()")]
    public async Task Namespaces_that_the_other_engine_does_not_open_are_not_open_here(string language, string code)
    {
        Assert.That(await Session.RunAsync(code, language), Is.False);
        Assert.That(Session.Error.Message, Does.StartWith("CS0103").Or.StartWith("CS0246"));
    }

    [TestCase("csharp", "display(\"a\"); Console.Write(\"b\"); Console.Error.Write(\"c\"); \"d\".Display(); \"e\"")]
    [TestCase("fsharp", "display \"a\" |> ignore\nprintf \"b\"\neprintf \"c\"\n\"d\".Display() |> ignore\n\"e\"")]
    public async Task Console_displays_and_result_come_in_order(string language, string code)
    {
        await Session.RunAsync(code, language);
        Assert.That(Session.Events.Select(Describe), Is.EqualTo(new[] { "display a", "stdout b", "stderr c", "display d", "result e" }));
    }

    [TestCase("csharp", "var shown = display(1); shown.Update(2);")]
    [TestCase("fsharp", "let shown = display 1\nshown.Update 2")]
    public async Task An_update_refers_to_its_display(string language, string code)
    {
        await Session.RunAsync(code, language);
        var display = (DisplayEvent)Session.Events[0];
        var update = (UpdateEvent)Session.Events[1];
        Assert.That((update.DisplayId, update.Data["text/plain"]), Is.EqualTo((display.DisplayId, "2")));
    }

    [Test]
    public async Task A_text_can_be_shown_as_another_type()
    {
        await Session.CSharpAsync("DisplayedValue shown = \"# x\".DisplayAs(\"text/markdown\");");
        Assert.That(((DisplayEvent)Session.Events.Single()).Data["text/markdown"], Is.EqualTo("# x"));
    }

    [Test]
    public async Task An_exception_inside_a_value_is_shown_without_its_trace()
    {
        await Session.CSharpAsync("class Bad { public int X => throw new Exception(\"getter\"); } new Bad()");
        Assert.That(Session.Result, Does.Contain("System.Exception: getter").And.Not.Contain("   at "));
        Assert.That(((ResultEvent)Session.Events.Single()).Data["text/html"], Does.Not.Contain("   at "));
    }

    [TestCase("csharp", "HTML(\"<b>x</b>\")")]
    [TestCase("fsharp", "HTML \"<b>x</b>\"")]
    public async Task Html_is_shown_as_html(string language, string code)
    {
        await Session.RunAsync(code, language);
        Assert.That(((ResultEvent)Session.Events.Single()).Data["text/html"], Is.EqualTo("<b>x</b>"));
    }

    [Test]
    public async Task Values_are_formatted_by_the_interactive_formatters()
    {
        await Session.CSharpAsync("new[] { new { Epoch = 0, Loss = 0.5 } }");
        IReadOnlyDictionary<string, string> data = ((ResultEvent)Session.Events.Single()).Data;
        Assert.That(data["text/html"], Does.Contain("<table>").And.Contain("Epoch").And.Contain("0.5"));
        Assert.That(data["text/plain"], Does.Contain("Loss"));
    }

    [Test]
    public async Task A_cell_can_switch_languages_and_lines_keep_their_numbers()
    {
        await Session.CSharpAsync("Console.Write(1);\n#!fsharp\nprintf \"2\"\n#!markdown\n*3*\n#!csharp\n\nConsole.Write(nowhere);");
        Assert.Multiple(() =>
        {
            Assert.That(Session.Output, Is.EqualTo("12"));
            Assert.That(Session.Events.OfType<DisplayEvent>().Single().Data["text/markdown"], Is.EqualTo("*3*"));
            Assert.That(Session.Error.Places.Single().Line, Is.EqualTo(8));
        });
    }

    [TestCase("python")]
    [TestCase("javascript")]
    public async Task A_language_that_cannot_be_run_is_told(string language)
    {
        Assert.That(await Session.RunAsync("print(1)", language), Is.False);
        Assert.That(Session.Error.Message, Does.Contain(language).And.Contain("csharp, fsharp"));
    }

    [TestCase("csharp", "class Probe { } (typeof(Probe).Assembly.GetCustomAttributes(typeof(System.Diagnostics.DebuggableAttribute), false).Cast<System.Diagnostics.DebuggableAttribute>().Any(debuggable => debuggable.IsJITOptimizerDisabled))")]
    [TestCase("fsharp", "type Probe() = class end\ntypeof<Probe>.Assembly.GetCustomAttributes(typeof<System.Diagnostics.DebuggableAttribute>, false) |> Seq.cast<System.Diagnostics.DebuggableAttribute> |> Seq.exists (fun debuggable -> debuggable.IsJITOptimizerDisabled)")]
    public async Task Cells_run_optimised(string language, string code)
    {
        await Session.RunAsync(code, language);
        Assert.That(Session.Result, Is.EqualTo("False"));
    }

    private static string Describe(SessionEvent sessionEvent) => sessionEvent switch
    {
        TextEvent text => $"{text.Stream} {text.Text}",
        DisplayEvent display => $"display {display.Data["text/plain"]}",
        ResultEvent result => $"result {result.Data["text/plain"]}",
        _ => sessionEvent.ToString(),
    };
}
