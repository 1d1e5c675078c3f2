using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CourseKit.Platform;

namespace CourseKit.Grading;

/// <summary>An exercise as its <c>exercise.json</c> describes it.</summary>
public sealed partial record Exercise
{
    /// <summary>The name of the file that describes an exercise.</summary>
    public const string FileName = "exercise.json";

    private const string Parts = "it has id, title, lesson, difficulty, points, hints and sources.";

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>Lesson and number, for example 02-01.</summary>
    public required string Id { get; init; }

    /// <summary>What the exercise is about, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The lesson it belongs to, a path from the course's folder.</summary>
    public required string Lesson { get; init; }

    /// <summary>From 1, easy, to 5, hard.</summary>
    public required int Difficulty { get; init; }

    /// <summary>What all its tests are worth together, the hidden ones included.</summary>
    public required int Points { get; init; }

    /// <summary>Help in rising order; none of it gives the code.</summary>
    public required IReadOnlyList<string> Hints { get; init; }

    /// <summary>The names of the source files that are taken from a submission: those of one language together are an answer.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The languages in which it can be solved, C# first.</summary>
    [JsonIgnore]
    public IEnumerable<SourceLanguage> Languages => Sources.Select(SourceLanguages.Of).Distinct().Order();

    /// <summary>The exercise's folder, a path from <c>exercises/</c> with forward slashes: <c>02-network/01-sigmoid</c>.</summary>
    [JsonIgnore]
    public string Folder { get; private init; } = "";

    /// <summary>The names of one language's source files.</summary>
    public IEnumerable<string> SourcesIn(SourceLanguage language) => Sources.Where(name => SourceLanguages.Of(name) == language);

    /// <summary>Where a student finds one of its files, a path from the course's folder with forward slashes.</summary>
    public string PathOf(string name) => $"{CourseFolder.ExercisesName}/{Folder}/{name}";

    /// <summary>Reads a description.</summary>
    /// <param name="path">The <c>exercise.json</c>.</param>
    /// <param name="root">The folder that <see cref="Folder"/> counts from.</param>
    /// <exception cref="UsageException">The file is not a proper description; the message says where and why.</exception>
    public static Exercise Read(string path, string root)
    {
        try
        {
            Exercise exercise = JsonSerializer.Deserialize<Exercise>(File.ReadAllText(path), JsonOptions) ?? throw new JsonException("It is empty.");
            string folder = Path.GetRelativePath(root, Path.GetDirectoryName(path)!).Replace('\\', '/');
            return Fault(exercise, folder) is { } fault ? throw new UsageException($"{path}: {fault}") : exercise with { Folder = folder };
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{path}:{(exception.LineNumber ?? 0) + 1}: not a proper exercise description. {Explain(exception.Message)}{Remedy(path, root)}");
        }
    }

    /// <summary>What is wrong, without the names of this program's own types.</summary>
    private static string Explain(string message) => message.Split('\'') switch
    {
        [var start, var unknown, ..] when start.StartsWith("The JSON property", StringComparison.Ordinal) => $"There is no {unknown} in it: {Parts}",
        [_, _, var middle, .. var rest] when middle.Contains("missing required", StringComparison.Ordinal) => $"It lacks {string.Join(", ", rest.Where((_, i) => i % 2 == 0))}: {Parts}",
        [var start, ..] when start.Contains("could not be converted", StringComparison.Ordinal) => "A value is of the wrong kind. Points and difficulty are whole numbers, hints and sources lists of texts, all others texts.",
        _ => message.Split(" Path: ")[0],
    };

    private static string Remedy(string path, string root) =>
        Path.GetFileName(root) == CourseFolder.ExercisesName ? $"\nThis file is not yours to change. Bring it back, for example by git restore {path}" : "";

    private static string? Fault(Exercise exercise, string folder)
    {
        if (FolderPattern().Match(folder) is not { Success: true } match || exercise.Id != $"{match.Groups[1]}-{match.Groups[2]}")
        {
            return $"the id {exercise.Id} and the folder {folder} disagree; the folder of 02-01 is 02-something/01-something.";
        }

        if (exercise.Points < 1 || exercise.Hints.Count == 0 || exercise.Hints.Any(string.IsNullOrWhiteSpace))
        {
            return "an exercise needs points, and hints that are not empty.";
        }

        return exercise.Sources.Count == 0 || !exercise.Sources.All(SourceName().IsMatch)
            ? "sources must name at least one file, each by its plain name ending in .cs or .fs."
            : null;
    }

    [GeneratedRegex(@"^(\d\d)-[a-z0-9-]+/(\d\d)-[a-z0-9-]+$")]
    private static partial Regex FolderPattern();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]*\.(cs|fs)$")]
    private static partial Regex SourceName();
}
