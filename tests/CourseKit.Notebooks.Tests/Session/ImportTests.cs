namespace CourseKit.Notebooks.Tests.Session;

public class ImportTests : SessionTests
{
    [Test]
    public async Task Names_of_every_kind_of_file_can_be_used_in_the_next_cell()
    {
        Folder.Write("parts/a.dib", "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\"}}\n\n#!markdown\n\n# Words\n\n#!csharp\n\nint A() => 1;\n\n#!fsharp\n\nlet fromDib = 10\n");
        Folder.Write("b.cs", "public static class B { public static int Value => 2; }");
        Folder.Write("c.fsx", "let c = 30");
        Folder.Write("d.ipynb", TestNotebook.Of(("csharp", "int D = 4;"), ("fsharp", "let d = 40")));
        Assert.That(await Session.CSharpAsync("#!import parts/a.dib\n#!import b.cs\n#!import \"c.fsx\"\n#!import d.ipynb"), Is.True);
        await Session.CSharpAsync("A() + B.Value + D");
        Assert.That(Session.Result, Is.EqualTo("7"));
        await Session.FSharpAsync("fromDib + c + d");
        Assert.That(Session.Result, Is.EqualTo("80"));
    }

    [Test]
    public async Task An_error_in_an_imported_file_names_the_file_and_its_line()
    {
        string path = Folder.Write("wrong.dib", "#!csharp\n\nint fine = 1;\nint wrong = nowhere;\n");
        Assert.That(await Session.CSharpAsync("#!import wrong.dib"), Is.False);
        Assert.That((Session.Error.Places[0].Origin, Session.Error.Places[0].Line), Is.EqualTo((path, 4)));
    }

    [TestCase("missing.dib", "missing.dib is not there")]
    [TestCase("notes.txt", ".txt is none of .dib, .ipynb, .cs and .fsx")]
    [TestCase("broken.ipynb", "broken.ipynb:1:2")]
    [TestCase("circle.dib", "imports itself")]
    public async Task A_file_that_cannot_be_imported_is_told(string file, string message)
    {
        Folder.Write("notes.txt", "");
        Folder.Write("broken.ipynb", "{");
        Folder.Write("circle.dib", "#!import circle.dib\n");
        Assert.That(await Session.CSharpAsync($"#!import {file}"), Is.False);
        Assert.That(Session.Error.Message, Does.Contain(message));
    }

    [Test]
    public async Task A_failed_import_can_be_tried_again()
    {
        Folder.Write("later.dib", "#!csharp\nint later = nowhere;\n");
        Assert.That(await Session.CSharpAsync("#!import later.dib"), Is.False);
        Folder.Write("later.dib", "#!csharp\nint later = 5;\n");
        Assert.That(await Session.CSharpAsync("#!import later.dib"), Is.True);
    }
}
