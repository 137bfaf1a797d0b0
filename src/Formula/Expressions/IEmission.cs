using System.Linq.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Formula.Expressions;

/// <summary>What a function may ask of the compiler: statements are emitted in order, values are locals or constants.</summary>
internal interface IEmission
{
    /// <summary>Emits a part. What comes back has no effects and may be used several times.</summary>
    Expression Emit(Expr part);

    /// <summary>Emits the present row's value of a parameter.</summary>
    Expression Emit(Parameter parameter);

    /// <summary>The column that the group's share of a call over peers was put into, read at the present row.</summary>
    Expression EmitPeers(CallExpr call);

    /// <summary>A constant, loaded once before the rows.</summary>
    Expression Constant(decimal value);

    /// <summary>A number at 12 decimals, as before every comparison; computed once however often it is asked for.</summary>
    Expression Snapped(Expression number);

    /// <summary>A new local variable.</summary>
    ParameterExpression Local(Type type);

    /// <summary>Adds a statement.</summary>
    void Add(Expression statement);

    /// <summary>Puts a value into a new local, so that it is computed once.</summary>
    ParameterExpression Store(Expression value);

    /// <summary>Jumps to where missing values go, with a reason, when the condition holds.</summary>
    void MissingWhen(Expression condition, MissingReason reason);

    /// <summary>
    /// Calls a method whose last parameter is <c>ref MissingReason</c> and jumps to where missing values go when it sets one.
    /// </summary>
    ParameterExpression CallOrMissing(Delegate method, params Expression[] arguments);

    /// <summary>Emits a conditional statement; each branch emits its own statements.</summary>
    void If(Expression condition, Action then, Action otherwise);

    /// <summary>Emits <paramref name="body"/>; where it meets a missing value, <paramref name="whenMissing"/> goes on instead.</summary>
    /// <param name="body">Emits statements.</param>
    /// <param name="whenMissing">Emits statements; gets the reason.</param>
    void Catch(Action body, Action<Expression> whenMissing);

    /// <summary>Jumps to where missing values go with the reason that a value holds.</summary>
    void Missing(Expression reason);
}
