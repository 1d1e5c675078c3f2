using System.Globalization;
using System.Text;
using System.Xml;

namespace CourseKit.Grading;

/// <summary>The results as JUnit's XML, which CI systems show: a test suite for each exercise of each submission.</summary>
internal static class JUnitXml
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>The whole file, without times: the same outcomes give the same bytes.</summary>
    public static byte[] Of(ClassOutcome outcome)
    {
        var file = new MemoryStream();
        using (var writer = XmlWriter.Create(file, Settings))
        {
            writer.WriteStartElement("testsuites");
            writer.WriteAttributeString("name", "coursekit");
            WriteCounts(writer, [.. outcome.Submissions.SelectMany(submission => submission.Exercises).SelectMany(exercise => exercise.Tests)]);
            foreach (SubmissionOutcome submission in outcome.Submissions)
            {
                foreach (ExerciseOutcome exercise in submission.Exercises)
                {
                    WriteSuite(writer, submission.Name, exercise);
                }
            }

            writer.WriteEndElement();
        }

        file.Write("\n"u8);
        return file.ToArray();
    }

    private static void WriteSuite(XmlWriter writer, string submission, ExerciseOutcome outcome)
    {
        writer.WriteStartElement("testsuite");
        Write(writer, "name", $"{submission}: {outcome.Exercise.Id} {outcome.Exercise.Title}");
        WriteCounts(writer, outcome.Tests);
        writer.WriteStartElement("properties");
        WriteProperty(writer, "points", outcome.Points);
        WriteProperty(writer, "maximum", outcome.Maximum);
        writer.WriteEndElement();
        foreach (TestOutcome test in outcome.Tests)
        {
            writer.WriteStartElement("testcase");
            Write(writer, "classname", $"{submission}.{outcome.Exercise.Id}");
            Write(writer, "name", test.Name);
            if (test.Verdict != Verdict.Passed)
            {
                WriteFailure(writer, test, outcome.Messages);
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteFailure(XmlWriter writer, TestOutcome test, IReadOnlyList<string> messages)
    {
        string verdict = VerdictName.Of(test.Verdict);
        string text = test.IsHidden ? verdict : test.Message ?? string.Join('\n', messages);
        writer.WriteStartElement(test.Verdict == Verdict.GraderError ? "error" : "failure");
        Write(writer, "type", verdict);
        Write(writer, "message", text.Split('\n')[0]);
        writer.WriteString(Clean(text));
        writer.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter writer, IReadOnlyList<TestOutcome> tests)
    {
        int errors = tests.Count(test => test.Verdict == Verdict.GraderError);
        int passed = tests.Count(test => test.Verdict == Verdict.Passed);
        Write(writer, "tests", Number(tests.Count));
        Write(writer, "failures", Number(tests.Count - passed - errors));
        Write(writer, "errors", Number(errors));
    }

    private static void WriteProperty(XmlWriter writer, string name, int value)
    {
        writer.WriteStartElement("property");
        Write(writer, "name", name);
        Write(writer, "value", Number(value));
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, string attribute, string value) => writer.WriteAttributeString(attribute, Clean(value));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>XML cannot hold every character, not even escaped; those become U+FFFD, the sign for an unreadable one.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(rune => IsAllowed(rune) ? rune : Rune.ReplacementChar));

    private static bool IsAllowed(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
