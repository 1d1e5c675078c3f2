namespace CourseLib.Optimization;

/// <summary>
/// The nonlinear conjugate gradient method: w ← w + α d along d ← −∇L(w) + β d, beginning with d = −∇L(w).
/// </summary>
/// <remarks>
/// J. Nocedal and S. J. Wright, Numerical Optimization, 2nd edition (2006), section 5.2. A quadratic of n parameters takes n
/// iterations if each line search is exact (c₂ near 0). A direction along which the loss does not fall at first, ⟨∇L, d⟩ ≥ 0,
/// or along which a line search fails, is replaced by −∇L, and the trace says so.
/// </remarks>
public sealed record ConjugateGradient : Optimizer
{
    /// <summary>Makes a conjugate gradient method.</summary>
    /// <param name="beta">The formula of β.</param>
    /// <param name="step">A <see cref="FixedStep"/> or a <see cref="StrongWolfe"/> line search.</param>
    /// <param name="restartEvery">
    /// How many steps there are from one restart with −∇L to the next; n is usual, 1 is steepest descent, and 0 restarts only
    /// where it has to.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="beta"/> is not one of the rules, or <paramref name="restartEvery"/> is negative.
    /// </exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public ConjugateGradient(BetaRule beta, StepRule step, int restartEvery = 0)
    {
        if (!Enum.IsDefined(beta))
        {
            throw new ArgumentOutOfRangeException(
                nameof(beta), beta, "β is by FletcherReeves, PolakRibierePlus or HestenesStiefel.");
        }

        ArgumentNullException.ThrowIfNull(step);
        Require.NotNegative(restartEvery, nameof(restartEvery));
        Beta = beta;
        Step = step;
        RestartEvery = restartEvery;
    }

    /// <summary>The formula of β.</summary>
    public BetaRule Beta { get; }

    /// <summary>How far to go along a direction.</summary>
    public StepRule Step { get; }

    /// <summary>How many steps there are from one restart to the next; 0 for no periodic restart.</summary>
    public int RestartEvery { get; }

    internal override OptimizationRun Start(IObjective objective, double[] start, StopRule stopRule) =>
        new ConjugateGradientRun(this, objective, start, stopRule);
}
