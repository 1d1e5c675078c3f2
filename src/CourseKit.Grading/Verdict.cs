using System.Text.Json;
using System.Text.Json.Serialization;

namespace CourseKit.Grading;

/// <summary>How a graded test ended.</summary>
[JsonConverter(typeof(VerdictConverter))]
public enum Verdict
{
    /// <summary>The code does what the test asks.</summary>
    Passed,

    /// <summary>It gives a wrong answer, or is not written yet.</summary>
    Failed,

    /// <summary>It threw an exception or ended its process.</summary>
    Crashed,

    /// <summary>It took longer than the time limit.</summary>
    Timeout,

    /// <summary>It used more memory than the limit.</summary>
    Memory,

    /// <summary>It started more processes than the limit.</summary>
    ProcessLimit,

    /// <summary>It printed or returned more than the limit.</summary>
    OutputLimit,

    /// <summary>It wrote more to disk than the limit.</summary>
    DiskLimit,

    /// <summary>It was not accepted: not a plain file, too large, or an answer that is none.</summary>
    Rejected,

    /// <summary>It does not compile, or holds no class to test.</summary>
    BuildError,

    /// <summary>The grader itself failed; this says nothing about the student.</summary>
    GraderError,
}

/// <summary>The words for verdicts, as the reports have them: <c>build-error</c>.</summary>
public static class VerdictName
{
    /// <summary>The verdict in lower case with hyphens.</summary>
    public static string Of(Verdict verdict) => JsonNamingPolicy.KebabCaseLower.ConvertName(verdict.ToString());
}

internal sealed class VerdictConverter() : JsonStringEnumConverter<Verdict>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
