namespace CourseKit.Exercises;

/// <summary>
/// Exercise 02-06: the training loop, which takes one step for each person, in order, epoch after epoch.
/// Lesson: <c>notebooks/02-from-neuron-to-network.ipynb</c>, section 9.
/// </summary>
public interface ITrainingLoop
{
    /// <summary>Trains the network and tells its parameters in the end.</summary>
    /// <param name="start">The nine parameters before training.</param>
    /// <param name="features">The inputs of n ≥ 1 people: n rows of two numbers, x₁ and x₂.</param>
    /// <param name="labels">What should come out for each of them: n numbers, 1 or 0, in the same order.</param>
    /// <param name="learningRate">η, above 0.</param>
    /// <param name="epochs">How many times to go over all people, 0 or more.</param>
    /// <returns>The nine parameters after the last epoch; <paramref name="start"/> when there are no epochs.</returns>
    NineParameters Train(NineParameters start, double[][] features, double[] labels, double learningRate, int epochs);

    /// <summary>Trains the network and tells how its loss, the mean squared error over all n people, went down.</summary>
    /// <param name="start">The nine parameters before training.</param>
    /// <param name="features">The inputs of n ≥ 1 people: n rows of two numbers, x₁ and x₂.</param>
    /// <param name="labels">What should come out for each of them: n numbers, 1 or 0, in the same order.</param>
    /// <param name="learningRate">η, above 0.</param>
    /// <param name="epochs">How many times to go over all people, 0 or more.</param>
    /// <returns>epochs + 1 losses: element k is measured when k epochs are done, so element 0 before training.</returns>
    double[] Losses(NineParameters start, double[][] features, double[] labels, double learningRate, int epochs);
}
