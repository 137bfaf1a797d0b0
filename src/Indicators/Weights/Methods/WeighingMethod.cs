using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Methods;

/// <summary>A method of finding weights, with what it needs to know.</summary>
public abstract record WeighingMethod
{
    /// <summary>Weighs indicators against each other.</summary>
    /// <param name="indicators">At least two, each with a code of its own.</param>
    /// <returns>Or everything that keeps the method from it.</returns>
    public abstract Result<Weighing> Weigh(IReadOnlyList<Indicator> indicators);
}
