using System.Text;
using CourseKit.Platform;

namespace CourseKit.Grading;

/// <summary>Makes what a student starts from out of a worked answer.</summary>
internal static class Stub
{
    private const string Begin = "// BEGIN SOLUTION";
    private const string End = "// END SOLUTION";
    private const string Hint = "// Your code goes here, in place of the next line.";

    /// <summary>The answer with what lies between the markers replaced by a line that throws.</summary>
    /// <exception cref="UsageException">The markers are not in order; the message names the line.</exception>
    public static string Of(string answer, string path)
    {
        var stub = new StringBuilder();
        string notWritten = NotWritten(SourceLanguages.Of(path));
        int begun = 0;
        string[] lines = answer.Split('\n');
        for (int number = 1; number <= lines.Length; number++)
        {
            string line = lines[number - 1];
            string text = line.Trim();
            if (text == Begin)
            {
                begun = begun == 0 ? number : throw new UsageException($"{path}:{begun}: {Begin} without {End} before the next one, in line {number}.");
                string indent = line[..line.IndexOf(Begin, StringComparison.Ordinal)];
                stub.Append($"{indent}{Hint}\n{indent}{notWritten}\n");
            }
            else if (text == End)
            {
                begun = begun > 0 ? 0 : throw new UsageException($"{path}:{number}: {End} without {Begin} before it.");
            }
            else if (begun == 0)
            {
                stub.Append(line).Append(number < lines.Length ? "\n" : "");
            }
        }

        return begun == 0 ? stub.ToString() : throw new UsageException($"{path}:{begun}: {Begin} without {End} after it.");
    }

    /// <summary>The lines between the markers, trimmed: what the stub leaves out.</summary>
    public static IEnumerable<string> Hidden(string answer)
    {
        bool isHidden = false;
        foreach (string line in answer.Split('\n').Select(line => line.Trim()))
        {
            if (line is Begin or End)
            {
                isHidden = line == Begin;
            }
            else if (isHidden)
            {
                yield return line;
            }
        }
    }

    private static string NotWritten(SourceLanguage language) => language == SourceLanguage.CSharp
        ? "throw new NotImplementedException();"
        : "raise (System.NotImplementedException())";
}
