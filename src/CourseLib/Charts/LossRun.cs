namespace CourseLib.Charts;

/// <summary>The losses of one training, for <see cref="CourseFigures.LossCurve"/>.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Loss">n losses in order; those that are not finite are left out of the curve.</param>
/// <param name="At">Where each stands along x, such as the evaluations until then: n numbers. Null counts from 0.</param>
public sealed record LossRun(string Name, double[] Loss, double[]? At = null);
