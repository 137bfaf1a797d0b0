// Made-up types for FolderTests: each uses another in one way alone.
namespace Fadu.Architecture.Tests.Examples;

internal interface IUsed;

[AttributeUsage(AttributeTargets.All)]
internal sealed class UsedAttribute : Attribute;

internal sealed class UsedException : Exception;

internal class Used
{
    public static int Count => 1;
}

internal sealed class UsesNothing;

internal sealed class UsesInBase : Used;

internal sealed class UsesInInterface : IUsed;

internal sealed class UsesInAttribute
{
    [Used]
    public int Count => 0;
}

internal sealed class UsesInField
{
    public Used? Field;
}

internal sealed class UsesInConstraint<T>
    where T : Used;

internal abstract class UsesInSignature
{
    public abstract void Take(Used[] used);
}

internal sealed class UsesInTypeArgument
{
    public object List() => new List<Used?[]>();
}

internal sealed class UsesInCall
{
    public int Count() => Used.Count;
}

internal sealed class UsesInTypeOf
{
    public string Name() => typeof(Used).Name;
}

internal sealed class UsesInLambda
{
    public Func<int> Count() => () => Used.Count;
}

internal sealed class UsesInCatch
{
    public void Run(Action action)
    {
        try
        {
            action();
        }
        catch (UsedException)
        {
        }
    }
}

internal sealed class UsesInSwitch
{
    // Compiles to the one instruction of variable length; what follows it must still be read right.
    public int Count(int number) => number switch
    {
        0 => 7,
        1 => 9,
        2 => 4,
        3 => 5,
        4 => 1,
        _ => Used.Count,
    };
}
