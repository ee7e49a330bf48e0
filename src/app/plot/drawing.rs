//! A picture that components can share and compare.

use std::any::Any;
use std::ops::Deref;
use std::rc::Rc;

use crate::picture::Picture;

/// A picture of any kind.
#[derive(Clone)]
pub(crate) struct Drawing(Rc<dyn Comparable>);

impl Drawing {
    pub(crate) fn new(picture: impl Picture + PartialEq) -> Self {
        Self(Rc::new(picture))
    }
}

impl Deref for Drawing {
    type Target = dyn Picture;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

impl PartialEq for Drawing {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.equals(&*other.0)
    }
}

/// A picture that can be compared with those of other kinds.
trait Comparable: Picture {
    fn equals(&self, other: &dyn Any) -> bool;
}

impl<P: Picture + PartialEq> Comparable for P {
    fn equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<P>().is_some_and(|other| self == other)
    }
}
