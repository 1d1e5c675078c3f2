using System.Text.RegularExpressions;

namespace CourseKit.Grading;

/// <summary>A student may answer in one language or in several: which of the answers to an exercise are to be graded.</summary>
internal static partial class SubmittedAnswers
{
    private const string NotWritten = "NotImplementedException";

    /// <summary>The answers that are begun, C# first; without any, the first one that is there.</summary>
    /// <param name="tree">What was handed in.</param>
    /// <param name="exercise">The exercise that it answers.</param>
    /// <param name="contract">The interface that an answer implements.</param>
    public static IReadOnlyList<SubmittedSources> ToGrade(SubmittedTree tree, Exercise exercise, Type contract)
    {
        SubmittedSources[] all = [.. exercise.Languages.Select(language => SubmittedSources.Read(tree, exercise, language))];
        SubmittedSources[] present = [.. all.Where(sources => !sources.IsAbsent)];
        SubmittedSources[] begun = [.. present.Where(sources => IsBegun(sources, contract))];
        return begun.Length > 0 ? begun : [present.Concat(all).First()];
    }

    /// <summary>Whether fewer methods than the contract has are still the stub's. What cannot be read may be anything, and counts as begun.</summary>
    internal static bool IsBegun(SubmittedSources sources, Type contract)
    {
        Regex comments = sources.Language == SourceLanguage.CSharp ? CSharpComments() : FSharpComments();
        int notWritten = sources.Files.Sum(file => comments.Replace(file.Text, Code).Split(NotWritten).Length - 1);
        return sources.Problem is not null || notWritten < contract.GetMethods().Length;
    }

    // A string is matched so that nothing in it is taken for the start of a comment; it stays.
    private static string Code(Match match) => match.Value[0] is '/' or '(' ? " " : match.Value;

    // Without backtracking, for the text is a student's and must not be able to keep the grader busy.
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.Singleline;

    [GeneratedRegex("""
        "{3}.*?(?:"{3}|\z)|@"(?:[^"]|"")*(?:"|\z)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])'|//[^\n]*|/\*.*?(?:\*/|\z)
        """, Options)]
    private static partial Regex CSharpComments();

    // (*) is an operator.
    [GeneratedRegex("""
        "{3}.*?(?:"{3}|\z)|@"(?:[^"]|"")*(?:"|\z)|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\\n])'|//[^\n]*|\(\*[^)].*?(?:\*\)|\z)
        """, Options)]
    private static partial Regex FSharpComments();
}
