using Xunit;

namespace AmiServerless.Tests.Infra;

/// <summary>The tests that read the compiled template share one compilation, and run one after another.</summary>
[CollectionDefinition]
public sealed class TemplateCollection : ICollectionFixture<CompiledTemplate>;
