using System.Reflection;
using Fadu.GraphQL.Validation.Rules;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableRulesTests
{
    private static readonly Type[] _rules = [.. typeof(ValidationRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ValidationRule))).OrderBy(type => type.Name, StringComparer.Ordinal)];

    [Fact]
    public void Every_rule_is_one_of_them_once() =>
        ExecutableRules.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal).ShouldBe(_rules.Select(rule => rule.Name));

    [Fact]
    public void Every_rule_looks_at_something() => _rules.ShouldAllBe(rule => rule.GetInterfaces().Any(
        one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IRuleFor<>)));

    [Fact]
    public void Every_kind_that_a_rule_looks_at_is_shown_to_it()
    {
        var shown = typeof(RuleTable).GetProperties().Select(property => property.PropertyType.GetElementType());

        _rules.SelectMany(rule => rule.GetInterfaces()).Distinct().ShouldBeSubsetOf(shown);
    }

    [Fact]
    public void Every_rule_is_tested_by_documents_that_follow_it_and_by_ones_that_break_it()
    {
        foreach (var rule in _rules)
        {
            var tests = typeof(ExecutableRulesTests).Assembly.GetType($"{typeof(ExecutableRulesTests).Namespace}.{rule.Name}Tests");

            tests.ShouldNotBeNull($"{rule.Name} has no tests.");
            CallsIn(tests, rule).ShouldBe([nameof(RuleHarness.ExpectErrors), nameof(RuleHarness.ExpectValid)], $"{rule.Name} lacks tests.");
        }
    }

    // The tests of a rule call the harness with the rule as type argument: the calls stand in the compiled bodies.
    private static IEnumerable<string> CallsIn(Type tests, Type rule)
    {
        var calls = from method in tests.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                    from call in CallsIn(method)
                    where call.DeclaringType == typeof(RuleHarness) && call.IsGenericMethod && call.GetGenericArguments()[0] == rule
                    select call.Name == nameof(RuleHarness.ExpectErrorsOn) ? nameof(RuleHarness.ExpectErrors) : call.Name;
        return calls.Distinct().Order(StringComparer.Ordinal);
    }

    private static IEnumerable<MethodBase> CallsIn(MethodInfo method)
    {
        const byte Call = 0x28;
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var index = 0; index + 4 < code.Length; index++)
        {
            if (code[index] == Call && Resolve(method.Module, BitConverter.ToInt32(code, index + 1)) is { } called)
                yield return called;
        }
    }

    // A byte in the middle of an instruction may look like a call, of anything.
    private static MethodBase? Resolve(Module module, int token)
    {
        try
        {
            return module.ResolveMethod(token);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
