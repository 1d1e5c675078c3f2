namespace CourseKit.Grading.Tests;

/// <summary>The course's own repository, as these tests find it.</summary>
internal static class Course
{
    public const string SigmoidFolder = "02-network/01-sigmoid";

    public static CourseFolder Folder { get; } = CourseFolder.Find(AppContext.BaseDirectory);

    public static ExerciseCatalogue Catalogue { get; } = ExerciseCatalogue.Read(Folder.Solutions);

    public static IEnumerable<string> Ids => Catalogue.Exercises.Select(exercise => exercise.Id);

    /// <summary>A grader with short limits: hostile code is meant to run into them.</summary>
    public static Grader Grader(Isolation? isolation = null, SandboxLimits? limits = null) => new(Folder, Catalogue, Installation.AllTests, limits ?? Limits, isolation);

    public static SandboxLimits Limits { get; } = new() { TestTime = TimeSpan.FromSeconds(3), HeapBytes = 128 << 20 };

    /// <summary>Where an exercise's worked answer lies, and the mistakes below it.</summary>
    public static string SolutionFolder(Exercise exercise) => Path.Combine(Folder.Solutions, exercise.Folder);
}
