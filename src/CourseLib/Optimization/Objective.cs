namespace CourseLib.Optimization;

/// <summary>A function of n parameters that writes its gradient and returns its value.</summary>
/// <param name="w">The n parameters; read it only during the call.</param>
/// <param name="gradient">Takes the n derivatives; every entry has to be written.</param>
/// <returns>The value at <paramref name="w"/>.</returns>
public delegate double LossWithGradient(ReadOnlySpan<double> w, Span<double> gradient);

/// <summary>A function of n parameters and some rows of data that writes its gradient and returns its value.</summary>
/// <param name="w">The n parameters; read it only during the call.</param>
/// <param name="rows">The numbers of the rows to take, at least one.</param>
/// <param name="gradient">Takes the n derivatives; every entry has to be written.</param>
/// <returns>The loss of these rows, by preference their mean.</returns>
public delegate double SampledLossWithGradient(ReadOnlySpan<double> w, ReadOnlySpan<int> rows, Span<double> gradient);

/// <summary>
/// Makes an objective of any function, so that it can be minimised.
/// </summary>
public static class Objective
{
    /// <summary>An objective of one function that gives value and gradient together. It allocates nothing itself.</summary>
    /// <param name="parameterCount">n, at least 1.</param>
    /// <param name="function">Writes ∇f(w) and returns f(w).</param>
    /// <returns>The function as an objective of n parameters.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parameterCount"/> is below 1.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    public static IObjective From(int parameterCount, LossWithGradient function)
    {
        Require.AtLeastOne(parameterCount, nameof(parameterCount));
        ArgumentNullException.ThrowIfNull(function);
        return new FunctionObjective(parameterCount, function);
    }

    /// <summary>
    /// An objective of two functions over arrays, the value and the gradient: the easy form, which allocates an array or
    /// two in each evaluation.
    /// </summary>
    /// <param name="parameterCount">n, at least 1.</param>
    /// <param name="function">f(w); its array is its own to keep.</param>
    /// <param name="gradient">∇f(w), n numbers; its array is its own to keep.</param>
    /// <returns>
    /// The function as an objective of n parameters. Evaluating it throws <see cref="ArgumentException"/> when
    /// <paramref name="gradient"/> gives another number of derivatives than n.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parameterCount"/> is below 1.</exception>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public static IObjective From(int parameterCount, Func<double[], double> function, Func<double[], double[]> gradient)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(gradient);
        return From(parameterCount, (w, result) =>
        {
            double[] derivatives = gradient(w.ToArray());
            RequireDerivatives(derivatives, parameterCount, nameof(gradient));
            derivatives.CopyTo(result);
            return function(w.ToArray());
        });
    }

    /// <summary>An objective over rows of data. It allocates nothing after it is made.</summary>
    /// <param name="parameterCount">n, at least 1.</param>
    /// <param name="sampleCount">N, the number of rows, at least 1.</param>
    /// <param name="function">
    /// Writes the gradient over the rows it is given and returns their loss; for the whole objective it is given 0 … N − 1.
    /// </param>
    /// <returns>The function as an objective of n parameters and N rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 1.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
    public static ISampledObjective FromRows(int parameterCount, int sampleCount, SampledLossWithGradient function)
    {
        Require.AtLeastOne(parameterCount, nameof(parameterCount));
        Require.AtLeastOne(sampleCount, nameof(sampleCount));
        ArgumentNullException.ThrowIfNull(function);
        return new RowsObjective(parameterCount, sampleCount, function);
    }

    private static void RequireDerivatives(double[]? derivatives, int parameterCount, string name)
    {
        if (derivatives?.Length != parameterCount)
        {
            throw new ArgumentException(
                $"{name} gave {derivatives?.Length ?? 0} derivatives but there are {parameterCount} parameters; "
                + "they must be equal.",
                name);
        }
    }

    private sealed class FunctionObjective(int parameterCount, LossWithGradient function) : IObjective
    {
        public int ParameterCount => parameterCount;

        public double Evaluate(ReadOnlySpan<double> w, Span<double> gradient)
        {
            Require.PointAndGradient(w, gradient, parameterCount);
            return function(w, gradient);
        }
    }

    private sealed class RowsObjective(int parameterCount, int sampleCount, SampledLossWithGradient function)
        : ISampledObjective
    {
        private readonly int[] _allRows = [.. Enumerable.Range(0, sampleCount)];

        public int ParameterCount => parameterCount;

        public int SampleCount => sampleCount;

        public double Evaluate(ReadOnlySpan<double> w, Span<double> gradient) => Evaluate(w, _allRows, gradient);

        public double Evaluate(ReadOnlySpan<double> w, ReadOnlySpan<int> rows, Span<double> gradient)
        {
            Require.PointAndGradient(w, gradient, parameterCount);
            Require.RowNumbers(rows, sampleCount);
            return function(w, rows, gradient);
        }
    }
}
