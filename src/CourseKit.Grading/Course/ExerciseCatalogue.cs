using CourseKit.Platform;

namespace CourseKit.Grading;

/// <summary>All exercises of a folder tree, in the order of their ids.</summary>
public sealed class ExerciseCatalogue
{
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
    /// <exception cref="UsageException">There is none; the message names the nearest one and lists all.</exception>
    public Exercise Find(string id)
    {
        if (Exercises.FirstOrDefault(exercise => exercise.Id == id) is { } found)
        {
            return found;
        }

        string nearest = Exercises.MinBy(exercise => EditDistance.Between(id, exercise.Id))!.Id;
        string all = string.Join('\n', Exercises.Select(exercise => $"  {exercise.Id}  {exercise.Title}"));
        throw new UsageException($"There is no exercise {PlainText.Clean(id, 40)}. Did you mean {nearest}? These exist:\n{all}");
    }

    /// <summary>The exercises of a lesson, for example 02, or the one exercise with this id.</summary>
    /// <exception cref="UsageException">There is none; the message names the nearest one and lists all.</exception>
    public IReadOnlyList<Exercise> FindAll(string id)
    {
        Exercise[] lesson = [.. Exercises.Where(exercise => exercise.Id.StartsWith($"{id}-", StringComparison.Ordinal))];
        return lesson.Length > 0 ? lesson : [Find(id)];
    }
}
