using System.Text;

namespace CourseKit.Grading.Tests;

/// <summary>Editors store text in several ways; each way is read, and no bytes are too strange.</summary>
public class SourceTextTests
{
    private const string Text = "// für 5 € … señor\r\nclass A {}\n";

    private static readonly Encoding WesternEuropean = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly Encoding[] Marked = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32];

    [TestCaseSource(nameof(Marked))]
    public void A_byte_order_mark_says_how_text_is_stored(Encoding encoding) =>
        Assert.That(SourceText.Decode([.. encoding.Preamble, .. encoding.GetBytes(Text)]), Is.EqualTo(Text));

    [Test]
    public void Without_a_mark_it_is_UTF8() => Assert.That(SourceText.Decode(Encoding.UTF8.GetBytes(Text)), Is.EqualTo(Text));

    [Test]
    public void What_cannot_be_UTF8_is_read_as_editors_on_Windows_wrote_it() => Assert.That(SourceText.Decode(WesternEuropean.GetBytes(Text)), Is.EqualTo(Text));

    [Test]
    public void Every_sequence_of_bytes_is_some_text()
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        foreach (byte[] start in (byte[][])[[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0]])
        {
            Assert.That(SourceText.Decode([.. start, .. all, 0xD8]), Is.Not.Empty);
        }

        Assert.That(SourceText.Decode([]), Is.Empty);
    }

    [Test]
    public async Task A_file_in_UTF16_with_the_line_ends_of_Windows_is_graded()
    {
        await using var grading = new SigmoidGrading();
        using var folder = new TemporaryFolder();
        string path = folder.Write($"{Course.SigmoidFolder}/Sigmoid.cs", "");
        await File.WriteAllTextAsync(path, $"// für alle\n{SigmoidGrading.Right()}".ReplaceLineEndings("\r\n"), Encoding.Unicode);

        Assert.That((await grading.GradeFolderAsync(folder.Path)).Points, Is.EqualTo(10));
    }

    [Test]
    public async Task Umlauts_in_comments_as_Windows_once_stored_them_do_no_harm()
    {
        await using var grading = new SigmoidGrading();
        using var folder = new TemporaryFolder();
        string path = folder.Write($"{Course.SigmoidFolder}/Sigmoid.cs", "");
        await File.WriteAllTextAsync(path, $"// für alle\n{SigmoidGrading.Right()}", WesternEuropean);

        Assert.That((await grading.GradeFolderAsync(folder.Path)).Points, Is.EqualTo(10));
    }
}
