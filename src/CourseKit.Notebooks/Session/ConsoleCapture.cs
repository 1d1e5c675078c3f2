using System.Text;

namespace CourseKit.Notebooks.Session;

/// <summary>Stands in for the console while a session lives, and passes on what cells write, in order.</summary>
internal sealed class ConsoleCapture : IDisposable
{
    private readonly TextWriter _output = Console.Out;
    private readonly TextWriter _error = Console.Error;

    public ConsoleCapture(Action<TextEvent> onText)
    {
        Console.SetOut(TextWriter.Synchronized(new EventWriter("stdout", onText)));
        Console.SetError(TextWriter.Synchronized(new EventWriter("stderr", onText)));
    }

    public void Dispose()
    {
        Console.SetOut(_output);
        Console.SetError(_error);
    }

    private sealed class EventWriter(string stream, Action<TextEvent> onText) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override string NewLine => "\n";

        public override void Write(char value) => Write(value.ToString());

        public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

        public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

        public override void Write(string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                onText(new TextEvent(stream, value));
            }
        }

        public override void WriteLine(string? value) => Write(value + NewLine);
    }
}
