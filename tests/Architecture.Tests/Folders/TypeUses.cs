using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Fadu.Architecture.Tests.Folders;

/// <summary>Reads from a compiled assembly which type uses which: in its declaration, its members and their code.</summary>
/// <remarks>A constant leaves no trace in the code that uses it; <see cref="UsingLines"/> finds those.</remarks>
internal sealed class TypeUses
{
    private readonly MetadataReader metadata;
    private readonly PEReader image;
    private readonly HashSet<TypeUse> found = [];

    private TypeUses(PEReader file) => (image, metadata) = (file, file.GetMetadataReader());

    public static IReadOnlySet<TypeUse> Read(string assemblyFile)
    {
        using var file = new PEReader(File.OpenRead(assemblyFile));
        var uses = new TypeUses(file);
        foreach (var type in uses.metadata.TypeDefinitions)
            uses.AddType(type);
        return uses.found;
    }

    private void AddType(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var targets = new TypeTargets(metadata, new HashSet<EntityHandle>());
        targets.Add(type.BaseType);
        foreach (var implementation in type.GetInterfaceImplementations())
            targets.Add(metadata.GetInterfaceImplementation(implementation).Interface);
        AddConstraints(targets, type.GetGenericParameters());
        targets.AddAttributes(type.GetCustomAttributes());
        foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition))
        {
            targets.AddSignature(field.Signature);
            targets.AddAttributes(field.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties())
            targets.AddAttributes(metadata.GetPropertyDefinition(property).GetCustomAttributes());
        foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
            AddMethod(targets, method);

        var from = TypeTargets.FullName(metadata, handle);
        foreach (var target in targets.Found)
        {
            var use = new TypeUse(from, TypeTargets.FullName(metadata, target), TypeTargets.Assembly(metadata, target));
            if (use.To != from)
                found.Add(use);
        }
    }

    private void AddMethod(TypeTargets targets, MethodDefinition method)
    {
        targets.AddSignature(method.Signature);
        targets.AddAttributes(method.GetCustomAttributes());
        AddConstraints(targets, method.GetGenericParameters());
        foreach (var parameter in method.GetParameters())
            targets.AddAttributes(metadata.GetParameter(parameter).GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0)
            return;

        var body = image.GetMethodBody(method.RelativeVirtualAddress);
        targets.Add(body.LocalSignature);
        foreach (var region in body.ExceptionRegions)
            targets.Add(region.CatchType);
        var il = body.GetILReader();
        while (il.RemainingBytes > 0)
        {
            if (OperandSizes.ReadToken(ref il) is { } token)
                targets.Add(MetadataTokens.EntityHandle(token));
        }
    }

    private void AddConstraints(TypeTargets targets, GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(parameter => metadata.GetGenericParameter(parameter).GetConstraints()))
            targets.Add(metadata.GetGenericParameterConstraint(constraint).Type);
    }
}
