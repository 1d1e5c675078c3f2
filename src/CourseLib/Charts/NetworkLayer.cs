namespace CourseLib.Charts;

/// <summary>One column of a <see cref="CourseFigures.NetworkDiagram"/>.</summary>
/// <param name="Title">What stands above it, such as <c>hidden layer</c>.</param>
/// <param name="Neurons">The names in its circles, from top to bottom; at least one.</param>
/// <param name="Biases">A name for each neuron's bias, written beside it; null for none.</param>
public sealed record NetworkLayer(string Title, string[] Neurons, string[]? Biases = null);
