using CourseKit.Grading;

namespace CourseKit.Checker;

/// <summary>Checks answers to exercises that are written in a notebook's cell.</summary>
public static class Exercise
{
    private const string TestsName = "Exercises.Tests.dll";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string Folder = Path.GetDirectoryName(typeof(Exercise).Assembly.Location)!;

    /// <summary>
    /// Runs the public tests of the exercise whose interface the answer implements, in this very process: code that never ends
    /// is given up after ten seconds, code that recurses without end takes the notebook's kernel with it.
    /// </summary>
    /// <param name="answer">An object of the class to check, for example <c>new MySigmoid()</c>.</param>
    /// <returns>What is right, what is not yet, and the hint that is due. Nothing is thrown, whatever the answer does.</returns>
    public static CheckedExercise Check(object? answer) => Check(answer, Patience);

    internal static CheckedExercise Check(object? answer, TimeSpan patience)
    {
        if (answer is null)
        {
            return new CheckedExercise("There is nothing to check", ["Give an object of your class: Exercise.Check(new MySigmoid())"]);
        }

        IReadOnlyList<GradedTest> tests = GradedAssembly.TestsIn(Path.Combine(Folder, TestsName));
        string name = answer.GetType().Name;
        if (tests.FirstOrDefault(test => test.Contract.IsInstanceOfType(answer)) is not { } first)
        {
            return new CheckedExercise($"{name} answers no exercise", [$"It implements none of the exercises' interfaces. A class that does begins: public class {name} : ISigmoid"]);
        }

        Grading.Exercise exercise = ExerciseCatalogue.Read(Path.Combine(Folder, "exercises")).Find(first.ExerciseId);
        var marking = new Marking(exercise, [.. tests.Where(test => test.ExerciseId == exercise.Id)]);
        return InTime(() => marking.Run(new NotebookStudent(answer)), patience) is { } outcome
            ? CheckedExercise.Of(outcome)
            : new CheckedExercise($"{exercise.Id} {exercise.Title}: not yet", [StudentMessage.TooSlow(null, patience)]);
    }

    private static ExerciseOutcome? InTime(Func<ExerciseOutcome> mark, TimeSpan patience)
    {
        ExerciseOutcome? outcome = null;
        var thread = new Thread(() => outcome = mark()) { IsBackground = true };
        thread.Start();
        return thread.Join(patience) ? outcome : null;
    }
}
