namespace Fadu.Architecture.Tests.Examples;

// Made-up types for SurfaceTests: one of each kind of declaration.
public record ShownRecord(string? Note);

public readonly record struct ShownKey(int Value);

public enum ShownKind
{
    First = 1,
    Second = 2,
}

public delegate bool ShownRule(string text);

public static class ShownText
{
    public static string Twice(this string text) => text + text;
}

public abstract class Shown<T> : IDisposable
    where T : class, IComparable<T>
{
    public const int Most = 12;

    public static readonly (int Count, string Name) Pair = (1, "");

    protected Shown(string name, T value) => (Name, Value) = (name, value);

    public event EventHandler? Changed;

    public string? Name { get; protected set; }

    public required T Value { get; init; }

    public int this[string key] => key.Length;

    public bool TryTake(string? key, out IReadOnlyList<string?> values)
    {
        values = [key];
        Changed?.Invoke(this, EventArgs.Empty);
        return Hidden;
    }

    public virtual T2[] Map<T2>(Func<T, T2?> by, int? limit = null, string end = ".", params int[] rest)
        where T2 : class, new() => [by(Value) ?? new T2()];

    public abstract void Dispose();

    public override string ToString() => Name ?? "";

    internal bool Hidden => true;
}
