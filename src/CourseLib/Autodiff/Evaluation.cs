namespace CourseLib;

/// <summary>
/// One evaluation of a function: the record, in order, of every variable that came of its input.
/// </summary>
/// <remarks>
/// This record is the "tape" or Wengert list of the literature: Griewank and Walther, "Evaluating Derivatives"
/// (2nd edition, 2008), chapter 3; Baydin, Pearlmutter, Radul and Siskind, "Automatic differentiation in machine
/// learning: a survey" (2018), section 3.2.
/// </remarks>
internal sealed class Evaluation
{
    private readonly List<Variable> _recorded = [];
    private bool _ended;

    public void Record(Variable variable) => _recorded.Add(variable);

    /// <summary>
    /// Goes through the record from its end to its beginning and hands every variable's adjoint on to the variables
    /// it was made of. Each variable stands after its operands, so its adjoint is complete when its turn comes.
    /// </summary>
    public void Backpropagate(Variable result)
    {
        result.AddToAdjoint(0, 1);
        for (int i = _recorded.Count - 1; i >= 0; i--)
            _recorded[i].HandOnAdjoint();
    }

    public void End() => _ended = true;

    /// <summary>Which evaluation the result of an operation belongs to; none, if it is made of constants only.</summary>
    /// <exception cref="InvalidOperationException">
    /// The operands belong to two evaluations, or to one that has ended.
    /// </exception>
    public static Evaluation? Common(Variable left, Variable right)
    {
        left.Evaluation?.ThrowIfEnded();
        right.Evaluation?.ThrowIfEnded();
        if (left.Evaluation is not null && right.Evaluation is not null && left.Evaluation != right.Evaluation)
        {
            throw new InvalidOperationException(
                $"This {left.Shape} and this {right.Shape} are variables of two evaluations; a gradient is taken within "
                + "one. Inside a function whose gradient is taken, take no other gradient with its variables.");
        }

        return left.Evaluation ?? right.Evaluation;
    }

    public void ThrowIfEnded()
    {
        if (_ended)
        {
            throw new InvalidOperationException(
                "This variable is from another evaluation, which has ended. Inside a function use its own argument "
                + "and constants; to keep a value, take it out with ToScalar, ToVector or ToMatrix.");
        }
    }
}
