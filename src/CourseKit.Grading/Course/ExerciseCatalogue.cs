using CourseKit.Platform;

namespace CourseKit.Grading;

/// <summary>All exercises of a folder tree, in the order of their ids.</summary>
public sealed class ExerciseCatalogue
{
    private const int LargestSlip = 2;
    private const int ShortestWord = 3;

    private ExerciseCatalogue(IReadOnlyList<Exercise> exercises) => Exercises = exercises;

    /// <summary>The exercises, in the order of their ids.</summary>
    public IReadOnlyList<Exercise> Exercises { get; }

    /// <summary>Reads every <c>exercise.json</c> two levels below a folder, which is <c>exercises/</c> or <c>solutions/</c>.</summary>
    /// <exception cref="UsageException">There is none, one is not proper, or two share an id.</exception>
    public static ExerciseCatalogue Read(string root)
    {
        Exercise[] exercises =
        [
            .. Directory.EnumerateDirectories(root)
                .SelectMany(Directory.EnumerateDirectories)
                .Select(folder => Path.Combine(folder, Exercise.FileName))
                .Where(File.Exists)
                .Select(path => Exercise.Read(path, root))
                .OrderBy(exercise => exercise.Id, StringComparer.Ordinal),
        ];
        if (exercises.Length == 0)
        {
            throw new UsageException($"There is no exercise in {root}: no folder like 02-network/01-sigmoid/ with an {Exercise.FileName} in it.");
        }

        return exercises.GroupBy(exercise => exercise.Id).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new UsageException($"Two exercises in {root} have the id {twice.Key}: {string.Join(" and ", twice.Select(exercise => exercise.Folder))}.")
            : new ExerciseCatalogue(exercises);
    }

    /// <summary>The exercise with this id.</summary>
    /// <exception cref="UsageException">There is none; the message names the one that may be meant and lists all.</exception>
    public Exercise Find(string id) => Exercises.FirstOrDefault(exercise => exercise.Id == id) ?? throw Unknown(id);

    /// <summary>
    /// The exercises of these ids, each once; where an id is a lesson's, for example 02, that lesson's; a path into an exercise's folder
    /// stands for its id. Without an id, all.
    /// </summary>
    /// <exception cref="UsageException">There is none of an id; the message names the one that may be meant and lists all.</exception>
    public IReadOnlyList<Exercise> Choose(IReadOnlyCollection<string> ids) => ids.Count == 0 ? Exercises : [.. ids.SelectMany(FindAll).Distinct()];

    private Exercise[] FindAll(string id)
    {
        Exercise[] found = [.. Exercises.Where(exercise => exercise.Id.StartsWith($"{id.PadLeft(2, '0')}-", StringComparison.Ordinal) || LeadsTo(exercise, id))];
        return found.Length > 0 ? found : [Find(id)];
    }

    private static bool LeadsTo(Exercise exercise, string path) => $"/{path.Replace('\\', '/')}/".Contains($"/{exercise.Folder}/", StringComparison.Ordinal);

    private UsageException Unknown(string id)
    {
        string meant = Meant(id) is { } exercise ? $" Did you mean {exercise.Id}?" : "";
        string all = string.Join('\n', Exercises.Select(exercise => $"  {exercise.Id}  {exercise.Title}"));
        return new UsageException($"There is no exercise {PlainText.Clean(id, 40)}.{meant} These exist:\n{all}");
    }

    /// <summary>The exercise whose folder has this word in its name, or whose id is a slip of the hand away.</summary>
    private Exercise? Meant(string id)
    {
        Exercise nearest = Exercises.MinBy(exercise => EditDistance.Between(id, exercise.Id))!;
        return EditDistance.Between(id, nearest.Id) <= LargestSlip
            ? nearest
            : Exercises.FirstOrDefault(exercise => id.Length >= ShortestWord && exercise.Folder.Contains(id, StringComparison.OrdinalIgnoreCase));
    }
}
