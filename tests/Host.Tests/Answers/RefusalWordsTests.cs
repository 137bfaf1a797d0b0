using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.Host.Answers;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Tests.Answers;

public sealed class RefusalWordsTests
{
    [Theory]
    [InlineData("UNAUTHENTICATED", "请先登录：Query.rounds 只对登录的人开放")]
    [InlineData("FORBIDDEN", "您的角色没有这个权限：Query.rounds；需要时请与管理员联系")]
    [InlineData("COST_EXCEEDED", "请求超出限度，没有执行；请减少字段、层次或每页条数。Said.")]
    [InlineData("BODY_TOO_LARGE", "请求正文太大，没有处理；请减小后重试")]
    [InlineData("BODY_TIMEOUT", "请求正文到得太慢，没有处理；请检查网络后重试")]
    [InlineData("VALIDATION_FAILED", "请求与接口结构不符：Said.")]
    [InlineData("NOT_ADMITTED", "Said.")]
    [InlineData("BATCH_REFUSED", "请求没有执行：Said.")]
    public void A_refusal_is_told_in_the_language_of_the_client(string code, string chinese)
    {
        var error = new GraphQLError(code, "Said.") { Extensions = new Dictionary<string, object?> { ["field"] = "Query.rounds" }.ToImmutableDictionary() };
        var english = new DefaultHttpContext { Request = { Headers = { AcceptLanguage = "en" } } };

        (RefusalWords.Of(new DefaultHttpContext(), error), RefusalWords.Of(english, error)).ShouldBe((chinese, "Said."));
    }
}
