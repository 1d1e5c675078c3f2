namespace CourseLib;

/// <content>
/// Arithmetic, number by number. The derivatives are computed in the order of the operations that the course's source
/// uses, so that its printed figures come out to the last digit.
/// </content>
public sealed partial class Variable
{
    /// <summary>The sum a + b, number by number: ∂/∂a = 1, ∂/∂b = 1.</summary>
    /// <param name="left">a: a scalar, a vector or a matrix.</param>
    /// <param name="right">
    /// b: of the shape of a; or one of the two is a scalar; or one is an m×n matrix and the other a vector of length n,
    /// which then goes with every row.
    /// </param>
    /// <returns>A variable of the larger shape.</returns>
    /// <exception cref="ArgumentNullException">An operand is null.</exception>
    /// <exception cref="ArgumentException">The shapes do not fit, or a plain number is NaN or infinite.</exception>
    /// <exception cref="InvalidOperationException">An operand is from another evaluation.</exception>
    public static Variable operator +(Variable left, Variable right) => Combine(
        left, right, "+", (a, b) => a + b, toLeft: (g, _, _) => g, toRight: (g, _, _) => g);

    /// <summary>The difference a − b, number by number: ∂/∂a = 1, ∂/∂b = −1.</summary>
    /// <inheritdoc cref="op_Addition(Variable, Variable)"/>
    public static Variable operator -(Variable left, Variable right) => Combine(
        left, right, "-", (a, b) => a - b, toLeft: (g, _, _) => g, toRight: (g, _, _) => -g);

    /// <summary>The product a · b, number by number: ∂/∂a = b, ∂/∂b = a. For the matrix product see <see cref="Dot"/>.</summary>
    /// <inheritdoc cref="op_Addition(Variable, Variable)"/>
    public static Variable operator *(Variable left, Variable right) => Combine(
        left, right, "*", (a, b) => a * b, toLeft: (g, _, b) => g * b, toRight: (g, a, _) => g * a);

    /// <summary>The quotient a / b, number by number: ∂/∂a = 1/b, ∂/∂b = −a/b².</summary>
    /// <inheritdoc cref="op_Addition(Variable, Variable)"/>
    public static Variable operator /(Variable left, Variable right) => Combine(
        left, right, "/", (a, b) => a / b, toLeft: (g, _, b) => g / b, toRight: (g, a, b) => -g * a / (b * b));

    /// <summary>The negative −x, number by number; its derivative is −1.</summary>
    /// <inheritdoc cref="Exp"/>
    public static Variable operator -(Variable x) => Map(x, a => -a, (g, _, _) => -g);

    // C# would turn a number into a constant by itself; F# looks for an operator that takes the number.

    /// <inheritdoc cref="op_Addition(Variable, Variable)"/>
    public static Variable operator +(Variable left, double right) => left + Constant(right);

    /// <inheritdoc cref="op_Addition(Variable, Variable)"/>
    public static Variable operator +(double left, Variable right) => Constant(left) + right;

    /// <inheritdoc cref="op_Subtraction(Variable, Variable)"/>
    public static Variable operator -(Variable left, double right) => left - Constant(right);

    /// <inheritdoc cref="op_Subtraction(Variable, Variable)"/>
    public static Variable operator -(double left, Variable right) => Constant(left) - right;

    /// <inheritdoc cref="op_Multiply(Variable, Variable)"/>
    public static Variable operator *(Variable left, double right) => left * Constant(right);

    /// <inheritdoc cref="op_Multiply(Variable, Variable)"/>
    public static Variable operator *(double left, Variable right) => Constant(left) * right;

    /// <inheritdoc cref="op_Division(Variable, Variable)"/>
    public static Variable operator /(Variable left, double right) => left / Constant(right);

    /// <inheritdoc cref="op_Division(Variable, Variable)"/>
    public static Variable operator /(double left, Variable right) => Constant(left) / right;

    /// <summary>
    /// An operation on pairs of numbers. <paramref name="toLeft"/> and <paramref name="toRight"/> get the result's
    /// adjoint and both numbers, and give what the operand's adjoint gains.
    /// </summary>
    private static Variable Combine(
        Variable left,
        Variable right,
        string operation,
        Func<double, double, double> f,
        Func<double, double, double, double> toLeft,
        Func<double, double, double, double> toRight)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        Shape shape = Shape.Broadcast(left.Shape, right.Shape, operation);
        var values = new double[shape.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = f(left.Repeated(i), right.Repeated(i));

        return new(shape, values, Evaluation.Common(left, right), adjoint =>
        {
            for (int i = 0; i < adjoint.Length; i++)
            {
                double a = left.Repeated(i);
                double b = right.Repeated(i);
                left.AddToAdjoint(i % left.Count, toLeft(adjoint[i], a, b));
                right.AddToAdjoint(i % right.Count, toRight(adjoint[i], a, b));
            }
        });
    }

    /// <summary>
    /// An operation on single numbers. <paramref name="toOperand"/> gets the result's adjoint, the operand's number and
    /// the result's, and gives what the operand's adjoint gains.
    /// </summary>
    private static Variable Map(Variable x, Func<double, double> f, Func<double, double, double, double> toOperand)
    {
        ArgumentNullException.ThrowIfNull(x);
        double[] values = Array.ConvertAll(x._values, value => f(value));
        return new(x.Shape, values, Evaluation.Common(x, x), adjoint =>
        {
            for (int i = 0; i < adjoint.Length; i++)
                x.AddToAdjoint(i, toOperand(adjoint[i], x._values[i], values[i]));
        });
    }

    /// <summary>
    /// The number at place i of the larger shape. Rows follow each other, so that a scalar or a row vector, repeated,
    /// begins anew after its own length.
    /// </summary>
    private double Repeated(int i) => _values[i % _values.Length];
}
