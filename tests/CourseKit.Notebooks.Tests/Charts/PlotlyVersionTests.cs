using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CourseKit.Notebooks.Charts;
using CourseLib.Charts;

namespace CourseKit.Notebooks.Tests.Charts;

/// <summary>One version of plotly.js everywhere: in the code, in both package files, and on the disk.</summary>
public class PlotlyVersionTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(TestCourse.Library, "..", "..", ".."));

    [TestCase("package.json", "dependencies", "plotly.js-dist-min")]
    [TestCase("tests/PlotSchema/package.json", "devDependencies", "plotly.js")]
    public void The_package_files_name_the_version_of_the_code(string file, string kind, string package) =>
        Assert.That((string?)JsonNode.Parse(File.ReadAllText(Path.Combine(Root, file)))![kind]![package], Is.EqualTo(PlotlyHtml.Version));

    [TestCase("package-lock.json")]
    [TestCase("tests/PlotSchema/package-lock.json")]
    public void A_lock_file_names_no_registry(string file) =>
        Assert.That(File.ReadAllText(Path.Combine(Root, file)), Does.Not.Contain("\"resolved\"").And.Contain("\"integrity\""));

    [Test]
    public void The_copy_has_the_digest_that_browsers_are_told()
    {
        if (PlotlyLibrary.Path is not string path)
        {
            Assert.Ignore("The build had no Node.js to install plotly.js with: coursekit doctor says how to mend it.");
            return;
        }

        Assert.That("sha256-" + Convert.ToBase64String(SHA256.HashData(File.ReadAllBytes(path))), Is.EqualTo(PlotlyHtml.Integrity));
    }
}
