using CourseKit.Notebooks.Documents;
using CourseKit.Platform;

namespace CourseKit.Notebooks.Tests.Documents;

public class NotebookFilesTests
{
    [Test]
    public void A_folders_notebooks_are_found_in_the_order_of_their_names_checkpoints_aside()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in (string[])["b.ipynb", "a.ipynb", "deep/c.ipynb", "notes.txt", ".ipynb_checkpoints/a-checkpoint.ipynb"])
        {
            folder.Write(name, "");
        }

        Assert.That(NotebookFiles.Find([folder.Path]).Select(file => file.RelativePath), Is.EqualTo(new[] { "a.ipynb", "b.ipynb", Path.Combine("deep", "c.ipynb") }));
    }

    [Test]
    public void A_path_that_cannot_be_run_is_told_with_the_reason()
    {
        using var folder = new TemporaryFolder();
        string text = folder.Write("notes.txt", "");
        string[] twins = [folder.Write("x/n.ipynb", ""), folder.Write("y/n.ipynb", "")];
        Directory.CreateDirectory(Path.Combine(folder.Path, "empty"));
        Assert.Multiple(() =>
        {
            Assert.That(() => NotebookFiles.Find(["missing.ipynb"]), Refused("missing.ipynb is not there"));
            Assert.That(() => NotebookFiles.Find([text]), Refused("ends in .ipynb"));
            Assert.That(() => NotebookFiles.Find([Path.Combine(folder.Path, "empty")]), Refused("holds no notebooks"));
            Assert.That(() => NotebookFiles.Find(twins), Refused("the same executed copy, n.ipynb"));
        });
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Refused(string message) =>
        Throws.TypeOf<UsageException>().With.Message.Contains(message);
}
