namespace CourseKit.Grading.Harness;

/// <summary>A wrong idea that people really have, known by the answers it leads to.</summary>
/// <param name="Feedback">What to tell somebody who has it: the idea by name, and what is right instead.</param>
/// <param name="Answer">The answer it gives for an input.</param>
/// <typeparam name="TInput">What the exercise's function is given.</typeparam>
/// <typeparam name="TAnswer">What it answers.</typeparam>
public sealed record Misconception<TInput, TAnswer>(string Feedback, Func<TInput, TAnswer> Answer);
