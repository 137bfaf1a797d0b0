namespace Fadu.Formula.Expressions;

/// <summary>How many arguments a function takes.</summary>
/// <param name="Least">At least so many.</param>
/// <param name="Most">At most so many; <see cref="int.MaxValue"/> where there is no limit.</param>
/// <param name="Step">Beyond the least, they come in groups of so many.</param>
internal readonly record struct Arity(int Least, int Most, int Step)
{
    public static Arity Exactly(int count) => new(count, count, 1);

    public static Arity Between(int least, int most) => new(least, most, 1);

    public static Arity AtLeast(int least) => new(least, int.MaxValue, 1);

    public static Arity AtLeastInSteps(int least, int step) => new(least, int.MaxValue, step);

    public bool Allows(int count) => count >= Least && count <= Most && (count - Least) % Step == 0;

    public override string ToString() => (Most == Least, Most == int.MaxValue, Step) switch
    {
        (true, _, _) => $"{Least}",
        (_, true, 1) => $"{Least}+",
        (_, true, var step) => $"{Least}+{step}n",
        _ => $"{Least}-{Most}",
    };
}
