using System.Text;
using CourseKit.Platform;

namespace CourseKit.Notebooks.Tests.Platform;

public class LineReaderTests
{
    private const int LongestLine = 100_000;

    /// <summary>Who asks for more before giving out what has arrived waits for ever, when the other side waits for an answer.</summary>
    [TestCase(1)]
    [TestCase(127)]
    [TestCase(128)]
    [TestCase(1023)]
    [TestCase(1024)]
    [TestCase(4096)]
    [TestCase(65_535)]
    [TestCase(65_536)]
    public void A_line_is_given_out_before_more_is_asked_for(int bytes)
    {
        string line = new('x', bytes - 1);
        Assert.That(LineReader.Read(new Arrivals(line + "\n"), LongestLine).First(), Is.EqualTo(line));
    }

    [Test]
    public void Lines_and_characters_that_arrive_in_pieces_are_put_together()
    {
        byte[] text = Encoding.UTF8.GetBytes("σ(x)\nzwei 😀\n\nno line end");
        var arrivals = new Arrivals([.. text.Select(value => new[] { value })]);
        Assert.That(LineReader.Read(arrivals, LongestLine).Take(3), Is.EqualTo(new[] { "σ(x)", "zwei 😀", "" }));
    }

    [Test]
    public void A_line_past_the_limit_is_refused() =>
        Assert.That(() => LineReader.Read(new Arrivals("abc\nabcd\n"), 3).ToArray(), Throws.TypeOf<InvalidDataException>());

    /// <summary>A pipe: each read gives one arrival at most, and a read past the last would wait.</summary>
    private sealed class Arrivals(params byte[][] arrivals) : MemoryStream
    {
        private int _next;

        public Arrivals(string text)
            : this(Encoding.UTF8.GetBytes(text))
        {
        }

        public override int Read(Span<byte> buffer)
        {
            Assert.That(_next, Is.LessThan(arrivals.Length), "It asked for more than has arrived.");
            arrivals[_next].CopyTo(buffer);
            return arrivals[_next++].Length;
        }
    }
}
