//! Compiles syntax trees and runs them.
