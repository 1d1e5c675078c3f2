using System.Text.RegularExpressions;
using CourseKit.Notebooks.Documents;

namespace CourseKit.Notebooks.Session;

/// <summary>Splits a cell at its directive lines, <c>#!…</c>, into the things to do one after the other.</summary>
internal static partial class CellParser
{
    private static readonly string[] Languages = [CellLanguage.CSharp, CellLanguage.FSharp, CellLanguage.Markdown];

    /// <summary>The parts of a text whose first line is in <paramref name="language"/>.</summary>
    /// <exception cref="CellFailedException">A directive is unknown or lacks something.</exception>
    public static List<CellPart> Parse(CodeOrigin origin, string language)
    {
        var parts = new List<CellPart>();
        string[] lines = origin.Text.ReplaceLineEndings("\n").Split('\n');
        int codeStart = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            if (Directive().Match(lines[i]) is not { Success: true } directive)
            {
                continue;
            }

            AddCode(parts, lines, codeStart..i, language);
            codeStart = i + 1;
            string name = directive.Groups["name"].Value;
            string switched = CellLanguage.Normalize(name);
            if (Languages.Contains(switched))
            {
                language = switched;
            }
            else
            {
                parts.Add(ParseDirective(origin, i + 1, language, name, Arguments(directive.Groups["arguments"].Value)));
            }
        }

        AddCode(parts, lines, codeStart..lines.Length, language);
        return parts;
    }

    /// <summary>Whether some of the text is in the given language, so that its compiler can be started early.</summary>
    public static bool Uses(string text, string cellLanguage, string language) =>
        cellLanguage == language
        || Directive().Matches(text).Any(directive =>
            CellLanguage.Normalize(directive.Groups["name"].Value) == language || directive.Value.Contains(language, StringComparison.Ordinal));

    private static void AddCode(List<CellPart> parts, string[] lines, Range range, string language)
    {
        (int start, int length) = range.GetOffsetAndLength(lines.Length);
        if (lines.AsSpan(start, length).ContainsAnyText())
        {
            // Empty lines in front keep every line at its number in the cell, for the compilers' messages.
            string padding = language == CellLanguage.Markdown ? "" : new string('\n', start);
            parts.Add(new CodePart(start + 1, language, padding + string.Join('\n', lines, start, length)));
        }
    }

    private static bool ContainsAnyText(this Span<string> lines)
    {
        foreach (string line in lines)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                return true;
            }
        }

        return false;
    }

    private static CellPart ParseDirective(CodeOrigin origin, int line, string language, string name, DirectiveArguments arguments)
    {
        string Required(string? value, string usage) =>
            value ?? throw origin.Fail(line, "DirectiveError", $"#!{name} lacks something. Write: {usage}");

        switch (name)
        {
            case "import":
                return new ImportPart(line, Required(arguments.Plain.FirstOrDefault(), "#!import path/to/file.dib"));
            case "share":
                const string ShareUsage = "#!share --from csharp name";
                string shared = Required(arguments.Plain.FirstOrDefault(), ShareUsage);
                string from = CellLanguage.Normalize(Required(arguments.Option("--from"), ShareUsage));
                return new SharePart(line, language, from, shared, arguments.Option("--as") ?? shared);
            case "set":
                const string SetUsage = "#!set --name name --value @csharp:name --byref";
                string set = Required(arguments.Option("--name"), SetUsage);
                return new SetPart(line, language, set, Required(arguments.Option("--value"), SetUsage), arguments.Has("--byref"));
            default:
                throw origin.Fail(line, "DirectiveError",
                    $"#!{name} is not known here. Known are #!csharp, #!fsharp, #!markdown, #!import, #!share and #!set.");
        }
    }

    private static DirectiveArguments Arguments(string text) =>
        new([.. Argument().Matches(text).Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Value)]);

    [GeneratedRegex(@"^[ \t]*#!(?<name>[A-Za-z][\w.#-]*)(?<arguments>[^\r\n]*)$", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex("""
        "(?<quoted>[^"]*)"|[^\s"]+
        """)]
    private static partial Regex Argument();

    private sealed record DirectiveArguments(string[] Words)
    {
        private static readonly string[] Flags = ["--byref"];

        public IEnumerable<string> Plain =>
            Words.Where((word, i) => !IsOption(word) && (i == 0 || !IsOption(Words[i - 1]) || Flags.Contains(Words[i - 1])));

        public bool Has(string flag) => Words.Contains(flag);

        public string? Option(string name) =>
            Array.IndexOf(Words, name) is int i && i >= 0 && i + 1 < Words.Length ? Words[i + 1] : null;

        private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);
    }
}
