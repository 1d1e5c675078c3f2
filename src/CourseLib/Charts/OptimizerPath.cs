namespace CourseLib.Charts;

/// <summary>The way of one optimizer over two weights, for <see cref="CourseFigures.LossSurface"/> and <see cref="CourseFigures.LossContours"/>.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Points">n ≥ 1 points of two weights, the start first.</param>
public sealed record OptimizerPath(string Name, double[][] Points);
